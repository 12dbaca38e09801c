"""Rows of long registers as scripts, by which a browser filters them: a page opened from a folder may load scripts.

`register/<key>.js` tells the parts with what is found in each, and `register/<key>-<shelf>.js` holds rows as
`[sort, facets, [[words, address, language, role], ...]]` for each cell.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from generators.asked import cached_property
from generators.blocks import Cell, Column, Row, Span
from generators.derived import derived
from generators.outputs.site import addresses, sorting
from generators.register_makers import Shown, shown
from generators.register_parts import Part
from generators.view import View, plain

FileMaker = Callable[[], bytes]
SUFFIX = ".js"


@dataclass(frozen=True)
class Data:
    """The rows of one register that was split, in one language."""

    shown: Shown

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the register."""
        return self.shown.register.columns(self.shown.view)

    @cached_property
    def parts(self) -> dict[str, Part]:
        """Return the parts by address."""
        return {part.address: part for part in self.shown.leaves()}

    @cached_property
    def rows(self) -> dict[str, tuple[Row, ...]]:
        """Return the rows of each part, made once for the list and the files."""
        return {address: self.shown.rows(part.entries) for address, part in self.parts.items()}

    def files(self) -> Iterator[tuple[str, FileMaker]]:
        """Yield the path of each file with what makes it; none for a register that is one page."""
        if self.parts:
            yield self.shown.register.address + SUFFIX, self._list
            for address in self.parts:
                yield address + SUFFIX, partial(self._file, address)

    def _list(self) -> bytes:
        facets: dict[str, dict[str, str]] = {column.key: {} for column in self.columns if column.facet}
        parts = []
        for address, rows in self.rows.items():
            held = {key: dict(_facets(rows, self.columns, key)) for key in facets}
            for key, found in held.items():
                facets[key] |= found
            parts.append([self._versioned(address), {key: sorted(found) for key, found in held.items()}])
        ordered = {key: self._ordered(key, found) for key, found in facets.items()}
        total = len(self.shown.entries)
        return _script(self.shown.register.address, {"total": total, "facets": ordered, "parts": parts})

    def _ordered(self, key: str, found: dict[str, str]) -> list[list[str]]:
        """Return choices as the language sorts them, the latest year first."""
        dated = next(column for column in self.columns if column.key == key).type == "date"
        language = self.shown.view.language
        order = sorted(found.items(), key=lambda one: language.sort_key(one[1]))
        return [list(one) for one in (sorted(found.items(), reverse=True) if dated else order)]

    @cached_property
    def _parts(self) -> dict[str, bytes]:
        """Return the file of each part, made once for its hash and for itself."""
        return {address: self._part(address) for address in self.parts}

    def _file(self, address: str) -> bytes:
        return self._parts[address]

    def _versioned(self, address: str) -> str:
        """Return the name of a part's file with a hash, so that an old one is not taken from a browser's memory."""
        return f"{_name(address)}?v={hashlib.sha256(self._parts[address]).hexdigest()[:8]}"

    def _part(self, address: str) -> bytes:
        return _script(address, [self._row(row, address) for row in self.rows[address]])

    def _row(self, row: Row, address: str) -> list[Any]:
        return [
            [self._sort(cell, column), [key for key, _ in cell.facets], [_span(span, address) for span in cell.words]]
            for cell, column in zip(row.cells, self.columns, strict=True)
        ]

    def _sort(self, cell: Cell, column: Column) -> str:
        if column.type != "text":
            return cell.sort
        return sorting.written(cell.sort or plain(cell.words), self.shown.view.lang)


def files(view: View) -> Iterator[tuple[str, FileMaker]]:
    """Yield path and maker of every file of rows in this language."""
    return chain.from_iterable(families(view))


def families(view: View) -> Iterator[Iterator[tuple[str, FileMaker]]]:
    """Yield the files of each register; those of pages that follow from many records in one, for they share more."""
    yield from (Data(one).files() for one in shown(view))
    for page in derived():
        yield chain.from_iterable(Data(Shown(view, register)).files() for register in page.registers(view))


def _facets(rows: tuple[Row, ...], columns: tuple[Column, ...], key: str) -> Iterator[tuple[str, str]]:
    place = next(place for place, column in enumerate(columns) if column.key == key)
    for row in rows:
        yield from row.cells[place].facets


def _span(span: Span, origin: str) -> list[str]:
    """Return a span with the address it leads to from the page, less the empty ends."""
    whole = [span.text, (addresses.resolve(origin, span.href) or "") if span.href else "", span.lang or "", span.role]
    while len(whole) > 1 and not whole[-1]:
        whole.pop()
    return whole


def _name(address: str) -> str:
    return address.rpartition("/")[2]


def _script(address: str, value: object) -> bytes:
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'"use strict";registerPart("{_name(address)}{SUFFIX}",{words});\n'.encode()
