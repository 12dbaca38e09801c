"""How a register that grew long is split: by body or the like, by year where one body is too long, then by number.

No part has more than `MOST_ROWS` entries, and `register/<key>` and `register/<key>-<shelf>` stay where they are for
ever: once too long they turn from rows into the ways to their parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generators.blocks import Inline
from generators.grouping import grouped
from generators.register import Register, Shelf, Shelving
from generators.view import View, plain, said

MOST_ROWS = 200


@dataclass(frozen=True)
class Part:
    """A page of a register: the rows of these entries, or where it has `parts` the ways to them."""

    address: str
    words: Inline
    entries: tuple[Any, ...]
    parts: tuple[Part, ...] = ()

    def leaves(self) -> Iterator[Part]:
        """Yield the parts that hold rows: this one, or those below it."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def all(self) -> Iterator[Part]:
        """Yield this part and all below it."""
        yield self
        for part in self.parts:
            yield from part.all()


def split(view: View, register: Register, shelving: Shelving, entries: Sequence[Any]) -> tuple[Part, ...]:
    """Return the shelves of a register by their words; entries that stand nowhere are left out."""
    placed = [(shelf, entry) for entry in entries if (shelf := shelving.shelf(view, entry)) is not None]
    shelves = grouped((shelf.key, (shelf, entry)) for shelf, entry in placed)
    order = sorted(shelves, key=lambda key: view.language.sort_key(plain(shelves[key][0][0].words)))
    return tuple(_shelf(register, key, shelves[key]) for key in order)


def _shelf(register: Register, key: str, placed: Sequence[tuple[Shelf, Any]]) -> Part:
    address, words = register.shelf(key), placed[0][0].words
    entries = tuple(entry for _, entry in placed)
    if len(entries) <= MOST_ROWS:
        return Part(address, words, entries)
    years = grouped((shelf.year, entry) for shelf, entry in placed)
    if set(years) == {None}:
        return Part(address, words, entries, tuple(_chunks(f"{address}_1", f"{address}_", words, entries)))
    parts: list[Part] = []
    for year in sorted(years, key=lambda one: -(one or 0)):
        within = f"{address}_{year or 0}"
        parts += _chunks(within, f"{within}_", (*words, *said(f", {year}" if year else "")), years[year])
    return Part(address, words, entries, tuple(parts))


def _chunks(first: str, more: str, words: Inline, entries: Sequence[Any]) -> Iterator[Part]:
    """Yield parts of at most so many rows, the first at its own address and the others with their numbers."""
    for number, start in enumerate(range(0, len(entries), MOST_ROWS), 1):
        name = (*words, *said(f" ({number})" if number > 1 else ""))
        chunk = tuple(entries[start : start + MOST_ROWS])
        yield Part(first if number == 1 else f"{more}{number}", name, chunk)
