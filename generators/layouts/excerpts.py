"""The part of a register that concerns one body or institution: its latest rows, and the way to all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generators.blocks import Block, Paragraph, Row, Span, Table
from generators.layouts.common import heading, without_empty
from generators.register import Register, registers
from generators.register_parts import MOST_ROWS
from generators.view import View, said

MOST = 10
"""So many rows are shown on a page that is about something else, however many there are."""


@dataclass(frozen=True)
class Excerpt:
    """What to show of the register `register` under which heading, and what is said where there is nothing.

    `column` and `key` say by what the rows are chosen in the register; that column is left out here.
    """

    register: str
    heading: str
    none: str
    column: str
    key: str

    def blocks(self, view: View, entries: Sequence[Any], all_of_it: int) -> Iterator[Block]:
        """Yield the heading with the first of these entries; `all_of_it` counts all that the register has of them."""
        yield heading(view, self.heading, f"heading.{self.heading}")
        if not entries:
            yield Paragraph(said(view.words(self.none)))
        else:
            yield self._table(view, entries[:MOST])
        if all_of_it > min(len(entries), MOST):
            count = view.words.count("register.all-of-these", all_of_it)
            yield Paragraph((Span(count, href=self._way(view)),))

    def _table(self, view: View, entries: Sequence[Any]) -> Table:
        register = self._register
        columns = register.columns(view)
        kept = [place for place, column in enumerate(columns) if column.key != self.column]
        rows = (register.row(view, entry) for entry in entries)
        cut = tuple(Row(None, tuple(row.cells[place] for place in kept)) for row in rows)
        caption = view.words(f"heading.{self.heading}")
        return without_empty(Table(f"_{self.heading}-table", caption, tuple(columns[place] for place in kept), cut))

    @property
    def _register(self) -> Register:
        return next(one for one in registers() if one.key == self.register)

    def _way(self, view: View) -> str:
        """Return where all rows are: on a page of their own, or chosen from a register that is one page."""
        register = self._register
        if len(register.entries(view)) > MOST_ROWS:
            return register.shelf(self.key)
        return f"{register.address}#?{self.column}={self.key}"
