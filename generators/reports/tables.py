"""Filled tables and fields as blocks of a page, with their footnotes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generators.blocks import Cell, Column, Fields, Inline, Paragraph, Row, Table
from generators.layouts.common import without_empty
from generators.model.scalars import Unstated
from generators.records.report import Asked
from generators.reports.data import Fact
from generators.reports.filling import NOT_STATED, FilledLine, FilledPart, FilledTable
from generators.reports.notes import Notes, noted
from generators.reports.wording import NUMBERS, fact_words, label_words
from generators.view import View, plain, said

MANY = 20
"""A table of more rows can be sorted and filtered by readers."""


def table_block(view: View, notes: Notes, part: FilledPart, held: FilledTable) -> Table | Paragraph:
    """Return a table; in the place of one in which nothing is stated, one line that says so."""
    caption = plain(view.text(held.spec.caption))
    if not any(fact.value is not None or fact.ratio for line in held.lines for fact in facts_of(held, line)):
        return Paragraph((*said(f"{caption}: "), *view.unstated(Unstated.NOT_STATED)))
    return table_of_lines(view, notes, anchor(part.key), caption, held)


def table_of_lines(view: View, notes: Notes, mark: str, caption: str, held: FilledTable) -> Table:
    """Return lines as a table at this address of the page, with the footnotes of their sources."""
    behind = notes.of_lines([facts_of(held, line) for line in held.lines])
    rows = [Row(None, _cells(view, held, line)) for line in held.lines]
    rows = [_with_note(row, note) for row, note in zip(rows, behind, strict=True)]
    return without_empty(Table(mark, caption, columns(view, held), tuple(rows), register=len(rows) > MANY))


def anchor(key: str) -> str:
    """Return the address of a part on its page; it begins with `_`, as no author's id can."""
    return f"_{key.replace('.', '-')}"


def facts_of(held: FilledTable, line: FilledLine) -> tuple[Fact, ...]:
    """Return the facts of a line in the order of the columns; what has no fact is not stated."""
    return tuple(line.facts.get(column.id, NOT_STATED) for column in held.spec.columns)


def columns(view: View, held: FilledTable) -> tuple[Column, ...]:
    """Return the columns with their labels and units; before them that of fixed rows."""
    front = (Column("row", view.words("report.row")),) if held.spec.rows else ()
    return (*front, *(_column(view, one) for one in held.spec.columns))


def _column(view: View, one: Asked) -> Column:
    kind = "number" if one.kind in NUMBERS else "date" if one.kind == "date" else "text"
    return Column(one.id, label_words(view, one), kind)  # type: ignore[arg-type]


def _cells(view: View, held: FilledTable, line: FilledLine) -> tuple[Cell, ...]:
    label = view.text(line.label) if line.label else said(line.key)
    front = (Cell(label, plain(label)),) if held.spec.rows else ()
    facts = zip(held.spec.columns, facts_of(held, line), strict=True)
    return (*front, *(Cell(words := fact_words(view, one, fact), _sort(fact, plain(words))) for one, fact in facts))


def _sort(held: Fact, words: str) -> str:
    """Return what a cell sorts by; what has no value comes first."""
    if isinstance(held.value, Decimal):
        return f"{held.value:.6f}"
    return held.value.isoformat() if isinstance(held.value, date) else words


def _with_note(row: Row, note: Inline) -> Row:
    place = next((place for place, cell in enumerate(row.cells) if cell.words), 0)
    found = list(row.cells)
    found[place] = replace(found[place], words=noted(found[place].words, note))
    return Row(row.id, tuple(found))


def fields_block(view: View, notes: Notes, part: FilledPart) -> Fields:
    """Return fields with their values, each with the footnote of its own sources."""
    shown = []
    for asked, held in part.fields:
        (note,) = notes.of_lines([[held]])
        shown.append((label_words(view, asked), noted(fact_words(view, asked, held), note)))
    return Fields(tuple(shown))
