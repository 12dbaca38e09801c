"""Waits for edits: tells when something in the content folders changed, or when such a folder comes or goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, awatch

from generators.tree import CONTENT_FOLDERS

STEP = 30
"""Milliseconds without a further change after which an edit counts as made; editors write in several steps."""
LONGEST = 400
GLANCE = 1000
"""Milliseconds between two looks at whether the folders themselves are still the same."""


async def edits(root: Path, stop: asyncio.Event) -> AsyncIterator[None]:
    """Yield once for every bundle of changes, until stopped.

    Yields once more when other folders are watched than before: what was edited meanwhile, no watch has seen.
    """
    folders, seen = _folders(root), True
    while not stop.is_set():
        async for found in _changes(folders, stop):
            if found or not seen:
                seen = True
                yield
            if _folders(root) != folders or any(Path(path) in folders for _, path in found):
                break
        folders, seen = _folders(root), False


async def _changes(folders: dict[Path, int], stop: asyncio.Event) -> AsyncIterator[set[tuple[Change, str]]]:
    """Yield what changed in these folders, and nothing at least every second."""
    if not folders:
        await _pause(stop)
        yield set()
        return
    with suppress(FileNotFoundError):  # a folder may go away between the look at it and the watch
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
