"""Places to be filled in, as pandoc's tree: each is a span or division `blank` that every format turns into its own.

A blank has two keys. `key` is that of the answers; `mark` is made from it, short enough for a bookmark of Word (40
signs) and a tag (64 signs), because LibreOffice 7.4 keeps the bookmarks of a Word file and drops the tags of controls.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from generators.blocks import Blank, Heading

BLANK, LABEL, FORM = "blank", "blank-label", "blank-form"
"""Classes of a blank, of the words that name it, and of what says that the document is a form."""
SHORT, LONG, ROWS = "blanks", "blankbox", "blankrows"
"""Classes of the tables in which blanks stand: labels beside what is short, above what is long, above columns."""
NUMBERS = frozenset({"number", "percent", "money"})
CHOICES = frozenset({"choice", "record"})
_READABLE = 22
EMPTY_ROWS = 3
"""So many rows are ready to be filled in where rows can be added: not every program can add one with its lists."""
T = TypeVar("T")


@dataclass(frozen=True)
class Control:
    """One place to be filled in, with all that a format needs for it.

    `asking` are the words that ask for an answer, `shown` is what stands there: them, or the value in words. In a table
    where rows can be added `rows` is the key of the table and `row` the number of its row from 1. `cell` says that it
    stands in any table, `narrow` in one of many columns, `helped` that its label is followed by a hint.
    """

    key: str
    mark: str
    kind: str
    label: str
    asking: str
    shown: str
    value: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    rows: str = ""
    row: int = 0
    cell: bool = False
    narrow: bool = False
    helped: bool = False

    @property
    def column(self) -> str:
        """Return the words of its column, if it stands in a table: the label without that of the row."""
        return self.label.rpartition(", ")[0]


@dataclass(frozen=True)
class Blanks:
    """Blanks that follow each other, below the heading `legend`."""

    blanks: tuple[Blank, ...]
    legend: str = ""


def mark_of(key: str) -> str:
    """Return the second key: the first letters of the key for people, and eight digits of its hash for us."""
    plain = re.sub(r"[^a-z0-9]+", "_", key.lower()).strip("_")[:_READABLE].rstrip("_")
    return f"b_{plain}_{hashlib.sha256(key.encode()).hexdigest()[:8]}"


def asks(kind: str, choices: tuple[tuple[str, str], ...] = ()) -> str:
    """Return by which words a kind of blank is asked for; without a list to choose from, words are written."""
    if kind in CHOICES:
        return "choice" if choices else "text"
    return "number" if kind in NUMBERS else kind


def gathered(held: Iterable[T]) -> Iterator[T | Blanks]:
    """Yield blocks with blanks that follow each other as one."""
    waiting: list[Blank] = []
    legend = ""
    for block in held:
        if isinstance(block, Blank):
            waiting.append(block)
            continue
        if waiting:
            yield Blanks(tuple(waiting), legend)
            waiting = []
        if isinstance(block, Heading):
            legend = "".join(one.text for one in block.words)
        yield block
    if waiting:
        yield Blanks(tuple(waiting), legend)
