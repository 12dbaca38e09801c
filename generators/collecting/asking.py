"""What a form asks, taken from the page of the blank form itself: so that what is read is what was drawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generators.blocks import Blank, BlankForm, BlankTable, Block
from generators.outputs.documents.blanks import asks, mark_of

_DIGITS = 12
"""So many hex digits of a hash are the version of a form."""
ROW = "row"
"""The key under which a fixed row of a table says which it is."""


@dataclass(frozen=True)
class FixedTable:
    """A table whose rows the report names: its rows by id with their words, its columns, and what stands above rows."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    heads: tuple[str, ...] = ()
    corner: str = ""


@dataclass(frozen=True)
class Questions:
    """All that a form asks: fields and cells of fixed rows by key, columns of growing tables by the table's key.

    `order` are the keys of fields and tables as they follow each other in the form.
    """

    report: str
    version: str
    fields: Mapping[str, Blank]
    tables: Mapping[str, Mapping[str, Blank]] = field(default_factory=dict)
    fixed: Mapping[str, FixedTable] = field(default_factory=dict)
    order: tuple[str, ...] = ()

    @cached_property
    def names(self) -> Mapping[str, tuple[str, str]]:
        """Return (table or nothing, key or column) by each name that a control may have: its key or its mark."""
        found = {name: ("", key) for key in self.fields for name in (key, mark_of(key))}
        for table, columns in self.tables.items():
            for column in columns:
                key = f"{table}.{column}"
                found |= {key: (table, column), mark_of(key): (table, column)}
        return found

    @cached_property
    def captions(self) -> frozenset[str]:
        """Return the marks of tables, which are no places for answers."""
        return frozenset(mark_of(key) for key in (*self.tables, *self.fixed))


def questions(blocks: Iterable[Block]) -> Questions:
    """Return what the page of a blank form asks; raises ValueError where the page is no form."""
    held = list(blocks)
    form = next((one for one in held if isinstance(one, BlankForm)), None)
    if form is None:
        raise ValueError("the page is no form")
    fields = {one.id: one for one in (*form.asked, *(one for one in held if isinstance(one, Blank)))}
    tables: dict[str, Mapping[str, Blank]] = {}
    fixed: dict[str, FixedTable] = {}
    for block in held:
        if isinstance(block, BlankTable) and block.repeating:
            tables[block.id] = {one.id: one for one in block.columns}
        elif isinstance(block, BlankTable):
            fields |= {one.id: one for one in _cells(block)}
            heads = tuple(words for _, words in block.heads)
            fixed[block.id] = FixedTable(row_ids(block), tuple(one.id for one in block.columns), heads, block.corner)
    order = tuple(one.id for one in held if isinstance(one, Blank | BlankTable))
    return Questions(form.report, form.version, fields, tables, fixed, order)


def row_ids(block: BlankTable) -> tuple[str, ...]:
    """Return the ids of fixed rows; of rows without one their numbers."""
    return tuple(key for key, _ in block.heads) or tuple(
        str(number) for number in range(1, max(len(block.rows), 1) + 1)
    )


def _cells(block: BlankTable) -> Iterator[Blank]:
    for row in row_ids(block):
        for one in block.columns:
            yield Blank(f"{block.id}.{row}.{one.id}", one.label, one.kind, one.choices, unit=one.unit)


def version_of(blocks: Iterable[Block]) -> str:
    """Return the version of a form: a hash of what it asks, whatever the language or the words of its labels."""
    said = [one for block in blocks for one in _asked(block)]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:_DIGITS]


def _asked(block: Block) -> Iterator[list[object]]:
    if isinstance(block, Blank):
        yield [block.id, block.kind, [value for value, _ in block.choices]]
    elif isinstance(block, BlankTable):
        rows = [] if block.repeating else list(row_ids(block))
        yield [block.id, rows, [entry for one in block.columns for entry in _asked(one)]]


def prompts(say: Mapping[str, str], kind: str) -> frozenset[str]:
    """Return the words by which this kind of blank asks to be filled in: they are no answer."""
    names = {asks(kind), asks(kind, _ANY)}
    keys = (f"documents.blank.{inner}{name}" for name in names for inner in ("", "cell."))
    return frozenset(said for key in keys if (said := say.get(key)))


_ANY = (("", ""),)
