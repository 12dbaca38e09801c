"""Waits for edits: tells when something in the content folders changed, or when such a folder comes or goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import Change, awatch

from generators.tree import CONTENT_FOLDERS

STEP = 30
"""Milliseconds without a further change after which an edit counts as made; editors write in several steps."""
LONGEST = 400
GLANCE = 1000
"""Milliseconds between two looks at whether the folders themselves are still the same."""


async def edits(root: Path, stop: asyncio.Event) -> AsyncIterator[None]:
    """Yield once for every bundle of changes, until stopped."""
    before = _folders(root)
    while not stop.is_set():
        if not before:
            await _pause(stop)
        async for found in _changes(before, stop):
            if found:
                yield
            if _folders(root) != before:
                break
        now = _folders(root)
        if now != before and not stop.is_set():
            before = now
            yield


async def _changes(folders: dict[Path, int], stop: asyncio.Event) -> AsyncIterator[set[tuple[Change, str]]]:
    if not folders:
        return
    async for found in awatch(
        *folders,
        watch_filter=_matters,
        debounce=LONGEST,
        step=STEP,
        stop_event=stop,
        rust_timeout=GLANCE,
        yield_on_timeout=True,
    ):
        yield found


def _folders(root: Path) -> dict[Path, int]:
    """Return the folders that are there, each with the number by which the system tells it from its successor."""
    return {root / name: (root / name).stat().st_ino for name in CONTENT_FOLDERS if (root / name).is_dir()}


def _matters(_change: Change, path: str) -> bool:
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(("~", ".swp", ".tmp"))


async def _pause(stop: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stop.wait(), GLANCE / 1000)
    except TimeoutError:
        return
