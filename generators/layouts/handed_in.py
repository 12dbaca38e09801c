"""What a body handed in, by which day it was asked for, and what proves it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Cell, Inline, Row
from generators.layouts.common import cells, day_cell, heading, table
from generators.planning.steps import steps
from generators.records.programme import HandedIn, Programme
from generators.terms import groups, parameters
from generators.view import View, said

COLUMNS = ("handed_what", "due:date", "handed_on:date", "handed_to", "evidence")


def handed_in(view: View, record: Programme) -> Iterator[Block]:
    """Yield the entries of a programme as a table, where there are any."""
    rows = [Row(one.id, tuple(_cells(view, record, one))) for one in record.handed_in]
    if rows:
        yield heading(view, "handed-in", "heading.handed-in")
        yield table(view, "handed-in-table", view.words("heading.handed-in"), COLUMNS, rows)


def _cells(view: View, record: Programme, one: HandedIn) -> Iterator[Cell]:
    yield from cells(_what(view, record, one))
    yield day_cell(view, one.due)
    yield day_cell(view, one.date)
    yield from cells(view.link(one.to), view.text(one.evidence))


def _what(view: View, record: Programme, one: HandedIn) -> Inline:
    """Return the title of the step, or the label of the parameter of the body's terms, as the way there."""
    step = steps(view.library).get(one.step or "")
    if step is not None:
        return view.link(step.document.id, step.step.id, view.text(step.step.title))
    terms = next((text for text in groups(view.library) if text.field("body") == record.body), None)
    held = parameters(view.library, terms).get(one.parameter or "") if terms else None
    if terms is None or held is None:
        return said(one.parameter or one.step or "")
    return view.link(terms.id, held.parameter.clause, view.text(held.parameter.label))
