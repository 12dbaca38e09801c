"""What a filled form holds before it is judged: entries by the names of its controls, and what it says it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Unreadable(Exception):
    """A file that cannot be read as a form; `why` is the key of the words that say so, `values` fill their slots."""

    def __init__(self, why: str, **values: str) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why = why
        self.values = values


class Apart(NamedTuple):
    """Words that are no part of an answer: by the key that they stand at, with the reason as a key of the words."""

    key: str
    said: str
    why: str = ""


@dataclass(frozen=True)
class Entry:
    """What was filled in somewhere: its words, the day that the control itself says they stand for, and pictures.

    `aside` are words that hang on the place and are no part of the answer, each with the reason: remarks, notes, and
    what was deleted while changes were tracked.
    """

    text: str
    value: str = ""
    pictures: int = 0
    aside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Cell:
    """A cell of a table of the file: the names of the controls in it, and what was filled in."""

    names: tuple[str, ...]
    entry: Entry


Grid = tuple[tuple[Cell, ...], ...]
"""A table of the file, row by row."""


class Said(NamedTuple):
    """Of which report, version and language a form is."""

    report: str
    version: str
    lang: str


@dataclass(frozen=True)
class Filled:
    """A file that was read: what it says of itself, its tables, and remarks at the margin.

    `loose` are the lines outside of tables, `own` the digests of the form's own words, as far as the file has them.
    """

    said: Said
    grids: tuple[Grid, ...] = ()
    remarks: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Given:
    """What a form was given, by key; `strange` is what stands under names that it does not ask for, or beside them.

    `lost` are keys whose place is not in the file, `unsure` keys that were answered twice and differently, `labelled`
    keys that have lost their marks and were found by their labels.
    """

    fields: Mapping[str, Entry]
    tables: Mapping[str, tuple[Mapping[str, Entry], ...]]
    strange: tuple[Apart, ...] = ()
    lost: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
