"""Deadlines as a table: what is due, until when, how that is counted, and by which terms of reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generators.agenda.deadlines import Deadline
from generators.agenda.sentences import sentence
from generators.blocks import Cell, Inline, Row, Table
from generators.layouts.common import badge, cells, table
from generators.model.scalars import Unstated
from generators.procedure.terms_on import Terms
from generators.view import View, joined, said


def due_table(view: View, terms: Terms, deadlines: Iterable[Deadline]) -> Table:
    """Return the deadlines; what no terms in force give is said to be not stated, a draft's figures to be a draft's."""
    rows = [Row(f"_deadline-{one.name}", _row(view, terms, one)) for one in deadlines]
    columns = ("deadline", "last_day:date", "counted", "ground")
    return replace(table(view, "deadlines-table", view.words("heading.deadlines"), columns, rows), quiet=True)


def _row(view: View, terms: Terms, one: Deadline) -> tuple[Cell, ...]:
    day = last_day(view, one)
    sort = one.day.isoformat() if one.day else ""
    counted = said(view.words.count(f"deadline.counted.{one.name}", one.days)) if one.days is not None else ()
    name, *rest = cells(said(view.words(f"deadline.name.{one.name}")), counted, ground(view, terms, one))
    return name, Cell(day, sort), *rest


def last_day(view: View, one: Deadline) -> Inline:
    """Return the last day on which a deadline is kept, with a mark where it is a draft's or has passed."""
    shown = view.day(one.day) or view.unstated(Unstated.NOT_STATED)
    if one.is_draft and one.day:
        return joined((shown, (badge(view.words("deadline.badge")),)), " ")
    if one.is_missed(view.today):
        return joined((shown, (badge(view.words("deadline.missed")),)), " ")
    return shown


def ground(view: View, terms: Terms, one: Deadline) -> Inline:
    """Return which terms give a deadline, or why none do."""
    text = view.link(terms.text.id) if terms.text else ()
    if not one.why:
        return sentence(view.words("deadline.in-force"), terms=text, version=said(terms.version))
    if one.is_draft:
        return sentence(view.words("deadline.draft"), terms=text)
    return said(view.words(f"undecided.{one.why}"))
