"""What a person at a terminal sees beside the result: colour, and bars for what takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from generators.tree import Entry, Tree
from generators.words import Words

PATIENCE = 1.0
Steps = Callable[[str, int, int], None]
"""Told by long work: (key of the words `progress.<key>`, how many are done, how many there are)."""


def console(stderr: bool = False) -> Console:
    """Return a console on standard output or error that never rewrites what it is given."""
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)


def write(text: str) -> None:
    """Print text that machines may read: nothing wrapped, nothing coloured."""
    sys.stdout.write(text)


def quiet(stage: str, done: int, total: int) -> None:
    """Ignore all progress; for callers that show none."""


@contextmanager
def bars(words: Words) -> Iterator[Steps]:
    """Show a bar for what takes longer than a second, and nothing where the output is not a terminal."""
    screen = Console(stderr=True)
    if not screen.is_terminal:
        yield quiet
        return
    shown = _Bars(screen, words)
    try:
        yield shown
    finally:
        shown.stop()


@contextmanager
def spinner(words: Words) -> Iterator[Callable[[str], None]]:
    """Show which step of long work is under way (`progress.<key>`, or `<key>:<detail>`), and nothing off a terminal."""
    screen = Console(stderr=True, markup=False)
    if not screen.is_terminal:
        yield lambda step: None
        return
    with screen.status("") as status:

        def tell(step: str) -> None:
            key, _, detail = step.partition(":")
            status.update(f"{words.get(f'progress.{key}', key)} {detail}".rstrip())

        yield tell


class _Bars:
    """One bar per stage; the display starts only when patience has run out."""

    def __init__(self, screen: Console, words: Words) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=screen, transient=True)
        self._words = words
        self._tasks: dict[str, TaskID] = {}
        self._since = time.monotonic()

    def __call__(self, stage: str, done: int, total: int) -> None:
        if time.monotonic() - self._since < PATIENCE:
            return
        if stage not in self._tasks:
            self._progress.start()
            self._tasks[stage] = self._progress.add_task(self._words.get(f"progress.{stage}", stage), total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)

    def stop(self) -> None:
        self._progress.stop()


@dataclass
class Watched:
    """A tree that tells how many of its files were read."""

    tree: Tree
    steps: Steps
    done: int = 0
    total: int = 0

    def files(self) -> dict[str, Entry]:
        """Return the files of the tree, and remember how many there are."""
        found = self.tree.files()
        self.total = len(found)
        return found

    def bytes(self, path: str) -> bytes:
        """Return what the file holds, and tell that one more was read."""
        self.done += 1
        self.steps("read", min(self.done, self.total), self.total)
        return self.tree.bytes(path)

    def size(self, path: str) -> int:
        """Return the size in bytes."""
        return self.tree.size(path)

    def at(self, tag: str) -> Tree:
        """Return the same repository as a git tag holds it; nobody watches that being read."""
        return self.tree.at(tag)
