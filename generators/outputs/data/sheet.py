"""A register as plain data in all languages: what its cells say, what they sort by, and what they are chosen by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generators.asked import cached_property
from generators.blocks import Cell, Column, Inline, Row
from generators.catalogue.fields import KEYS, SAME, Field, fields, labels
from generators.outputs.data.context import Context
from generators.outputs.site import addresses
from generators.register_makers import Shown
from generators.view import plain

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True)
class Line:
    """One entry of a register: its row in each language."""

    rows: Mapping[str, Row]

    @property
    def page(self) -> str:
        """Return the address of the page that the row is about: the first way that leads into the handbook."""
        first = next(iter(self.rows.values()))
        ways = (span.href for cell in first.cells for span in cell.words if span.href)
        return next((way for way in ways if not addresses.outside(way)), "")


@dataclass(frozen=True)
class Sheet:
    """One register in all languages; entries stand in the order of the site's first language."""

    context: Context
    shown: Mapping[str, Shown]

    @property
    def key(self) -> str:
        """Return the key of the register, which names its files."""
        return self._first.register.key

    @property
    def _first(self) -> Shown:
        return next(iter(self.shown.values()))

    @cached_property
    def columns(self) -> Mapping[str, tuple[Column, ...]]:
        """Return the columns by language."""
        return {lang: one.register.columns(one.view) for lang, one in self.shown.items()}

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, str]]:
        """Return the label of each column by language."""
        return labels(self.columns)

    @cached_property
    def keys(self) -> tuple[Column, ...]:
        """Return the columns as the first language has them; keys and types are those of all."""
        return next(iter(self.columns.values()))

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Return the columns of the CSV file."""
        return fields(self.keys, self.shown)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return every entry, made once for both files."""
        return tuple(Line({lang: one.row(entry) for lang, one in self.shown.items()}) for entry in self._first.entries)

    def titles(self) -> dict[str, str]:
        """Return what the register is called."""
        return {lang: one.register.named(one.view, self.key).title for lang, one in self.shown.items()}

    def abouts(self) -> dict[str, str]:
        """Return what the register holds."""
        return {lang: one.register.named(one.view, self.key).about for lang, one in self.shown.items()}

    def cells(self, line: Line) -> Iterator[tuple[Column, dict[str, Any]]]:
        """Yield each column with what its cell says: `value`, `keys` and `text`, as far as the column has them."""
        for place, column in enumerate(self.keys):
            yield column, _cell(column, {lang: row.cells[place] for lang, row in line.rows.items()})

    def pages(self, line: Line) -> dict[str, str]:
        """Return the web address of the page by language; empty where the row leads to none."""
        return {lang: self.context.page(lang, line.page) for lang in line.rows} if line.page else {}


def _cell(column: Column, cells: Mapping[str, Cell]) -> dict[str, Any]:
    first = next(iter(cells.values()))
    if column.type == "text" and column.key in SAME:
        return {"value": plain(first.words) or None}
    text = {lang: words for lang, cell in cells.items() if (words := _own(cell.words))}
    if column.type != "text":
        return {"value": _value(column, first.sort), "text": text}
    return {"keys": [key for key, _ in first.facets], "text": text} if column.facet else {"text": text}


def _value(column: Column, sort: str) -> str | int | float | None:
    if column.type == "date":
        return sort if _DAY.fullmatch(sort) else None
    return (float(sort) if "." in sort else int(sort)) if _NUMBER.fullmatch(sort) else None


def _own(words: Inline) -> str:
    """Return words of the language itself; what stands there in another language is that one's and not this one's."""
    return "" if words and all(span.lang for span in words) else plain(words)


def written(cell: Mapping[str, Any], field: Field) -> str:
    """Return what a cell says in a column of CSV; nothing where it says nothing."""
    if field.part == "text":
        return str(cell["text"].get(field.lang, ""))
    if field.part == "keys":
        return KEYS.join(cell["keys"])
    return "" if cell["value"] is None else str(cell["value"])
