"""Every edit is told, also one that is made while nobody watches because a folder went away or came back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest

from generators.serving.watching import edits

Result = TypeVar("Result")
PATIENCE = 30.0
"""Seconds until an edit counts as missed; one that is told comes in one or two."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content", "guidelines"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "text.md").write_text("Words.\n", encoding="utf-8")
    return tmp_path


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run it in a thread of its own: a browser of other tests in this process keeps a loop of this one running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def change(path: Path) -> None:
    path.write_text("Other words.\n", encoding="utf-8")


async def told(found: AsyncIterator[None]) -> None:
    """Wait until one more bundle of changes is told."""
    await asyncio.wait_for(anext(found), PATIENCE)


async def begin(found: AsyncIterator[None]) -> asyncio.Future[None]:
    """Begin to watch: the first step goes as far as the first wait, when the watch stands."""
    waiting = asyncio.ensure_future(anext(found))
    await asyncio.sleep(0)
    return waiting


async def first(found: AsyncIterator[None], path: Path) -> None:
    """Begin to watch, make an edit, and wait until it is told."""
    waiting = await begin(found)
    change(path)
    await asyncio.wait_for(waiting, PATIENCE)


def test_an_edit_is_told(root: Path) -> None:
    async def told_of() -> None:
        await first(edits(root, asyncio.Event()), root / "content/text.md")

    run(told_of())


def test_an_edit_before_a_folder_that_came_back_is_watched_is_told(root: Path, tmp_path: Path) -> None:
    async def told_of() -> None:
        found = edits(root, asyncio.Event())
        await first(found, root / "content/text.md")
        (root / "guidelines").rename(tmp_path / "aside")
        await told(found)
        (tmp_path / "aside").rename(root / "guidelines")
        await told(found)
        for _ in range(3):
            # Whoever was told reads at once; this edit comes after that, and before anybody watches again.
            change(root / "guidelines/text.md")
            await told(found)

    run(told_of())


def test_a_folder_that_is_replaced_while_an_edit_is_read_is_watched(root: Path) -> None:
    async def told_of() -> None:
        found = edits(root, asyncio.Event())
        await first(found, root / "guidelines/text.md")
        (root / "guidelines").rename(root / "aside")
        (root / "aside").rename(root / "guidelines")
        for _ in range(3):
            await told(found)
            change(root / "guidelines/text.md")

    run(told_of())


def test_folders_that_appear_later_are_told_and_watched(tmp_path: Path) -> None:
    async def told_of() -> None:
        found = edits(tmp_path, asyncio.Event())
        waiting = await begin(found)
        (tmp_path / "content").mkdir()
        await asyncio.wait_for(waiting, PATIENCE)
        change(tmp_path / "content/text.md")
        await told(found)

    run(told_of())


def test_it_ends_when_it_is_stopped(root: Path) -> None:
    async def all_told() -> int:
        stop = asyncio.Event()
        found = edits(root, stop)
        await first(found, root / "content/text.md")
        stop.set()
        return len([one async for one in found])

    assert run(all_told()) == 0
