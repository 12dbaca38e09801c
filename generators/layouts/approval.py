"""Approval on the pages of both sittings, and by when minutes were to be circulated and commented on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generators.agenda.deadlines import Deadline, after
from generators.agenda.due_table import ground, last_day
from generators.blocks import Block, Bullets, Fields, Inline, Paragraph, Row
from generators.document import Document
from generators.layouts.common import badge, cells, heading, table
from generators.layouts.conclusions import Labelled
from generators.layouts.items import noted
from generators.model.scalars import Unstated
from generators.procedure.approval import approval_of, approved_at
from generators.procedure.meeting import meeting
from generators.procedure.terms_on import Terms
from generators.records.minutes import Minutes, Point
from generators.view import View, joined, said


def approved_here(view: View, document: Document, record: Minutes) -> Iterator[Block]:
    """Yield which earlier minutes were approved at this sitting, with their corrections, whichever record says it."""
    yield heading(view, "previous", "heading.previous")
    found = approved_at(view.library, document.id)
    for number, one in enumerate(found, 1):
        rows = [(view.label("meeting"), view.link(one.sitting.document.id))]
        yield Fields((*rows, *_dated(view, one.day)))
        yield from corrections(view, one.corrections, f"previous-{number}-")
    known = {one.sitting.document.id for one in found}
    for entry in () if isinstance(record.previous, Unstated) else record.previous:
        if entry.meeting not in known:
            yield Fields(((view.label("meeting"), view.link(entry.meeting)), *view.fields(entry, "date").rows))
    if isinstance(record.previous, Unstated) and not found:
        yield Paragraph(view.unstated(record.previous))


def approval(view: View, document: Document, record: Minutes) -> Iterator[Labelled]:
    """Yield at which sitting and when these minutes were approved, as rows."""
    found = approval_of(view.library, document.id)
    if found is None:
        silent = record.approval if isinstance(record.approval, Unstated) else Unstated.NOT_STATED
        yield view.label("approval"), view.unstated(silent)
        return
    key = found.by.document.id if found.by else found.own.meeting if found.own else None
    yield view.label("approval"), view.link(key)
    yield from _dated(view, found.day)


def approved_with(view: View, document: Document) -> Iterator[Block]:
    """Yield the corrections with which these minutes were approved."""
    found = approval_of(view.library, document.id)
    if found is not None:
        yield from corrections(view, found.corrections, "approval-")


def corrections(view: View, found: Iterable[Point], prefix: str) -> Iterator[Block]:
    """Yield corrections as a list, each with an address on the page."""
    items = tuple(Paragraph(noted(view, point), f"{prefix}{point.id}") for point in found)
    if items:
        yield Paragraph(said(view.label("corrections"), "strong"))
        yield Bullets(items)


def _dated(view: View, day: date | None) -> Iterator[Labelled]:
    if day is not None:
        yield view.label("approved_on"), view.day(day)


def deadlines(view: View, document: Document, record: Minutes) -> Iterator[Block]:
    """Yield by when the minutes were to be circulated and commented on, beside what was done, where terms say so."""
    terms = meeting(view.library, document, record).terms
    circulated = record.circulated if isinstance(record.circulated, date) else None
    due = [one for one in after(terms, record.date, circulated) if one.days is not None]
    if not due:
        return
    facts = {"circulation": record.circulated, "comments": record.comments_until}
    rows = [Row(f"_deadline-{one.name}", cells(*_due(view, terms, one, facts[one.name]))) for one in due]
    yield heading(view, "deadlines", "heading.deadlines")
    columns = ("deadline", "last_day", "fact", "counted", "ground")
    yield replace(table(view, "deadlines-table", view.words("heading.deadlines"), columns, rows), quiet=True)


def _due(view: View, terms: Terms, one: Deadline, fact: date | Unstated | None) -> tuple[Inline, ...]:
    """Return a deadline with what was done: kept or not where both days are known and the terms are in force."""
    shown = view.day(fact) or view.unstated(Unstated.NOT_STATED)
    if isinstance(fact, date) and one.day and not one.why:
        is_kept = fact <= one.day if one.name == "circulation" else fact >= one.day
        mark = view.words(f"deadline.{'kept' if is_kept else _BROKEN[one.name]}")
        shown = joined((shown, (badge(mark),)), " ")
    limit = view.day(one.day) if isinstance(fact, date) and not one.is_draft else last_day(view, one)
    counted = view.words.count(f"deadline.counted.{one.name}", one.days or 0)
    return (
        view.value(view.words(f"deadline.name.{one.name}")),
        limit,
        shown,
        view.value(counted),
        ground(view, terms, one),
    )


_BROKEN = {"circulation": "late", "comments": "short"}
