"""The page of a communication plan: whom it reaches, with what, and what of it was done in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from babel.numbers import format_decimal

from generators.blocks import Block, Cell, Inline, Paragraph, Row
from generators.communication.activities import PlannedActivity, counted, of_plan, state_on
from generators.document import Document
from generators.figures.ratio import Ratio, ratio
from generators.layouts.common import cells, day_cell, heading, source_block, standing, table
from generators.layouts.ratios import ratio_words
from generators.model.record import Part
from generators.model.scalars import Unstated
from generators.records.communication import CommunicationActivity, CommunicationPlan, Reach
from generators.view import View, joined, said

FOLLOWED = ("activity", "owner", "due:date", "done:date", "activity_state", "reach")
REACHING = ("activity", "audiences", "message", "channel")


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a communication plan."""
    record: CommunicationPlan = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    yield view.fields(record, "body", "from_", "until", "status", "objective")
    yield from _monitoring(view, document)
    yield from _parts(view, record)
    yield heading(view, "activities", "communication.activities")
    rows = (Row(None, _reaching(view, one)) for one in of_plan(document))
    yield table(view, "activities-table", view.words("communication.activities"), REACHING, rows)
    yield from source_block(view, document)


def _monitoring(view: View, document: Document) -> Iterator[Block]:
    """Yield how many activities stand where by the day that is spoken of, and how many of those due were done."""
    found = of_plan(document)
    counts = counted(view.library, found, view.today)
    about = view.words("communication.monitoring-about", day=view.language.day(view.today))
    yield heading(view, "monitoring", "communication.monitoring")
    yield Paragraph(said(about))
    shown = ((name, count) for name, count in counts.items() if count)
    rows = [Row(None, cells(state_words(view, name), said(str(count)))) for name, count in shown]
    rows.append(Row(None, cells(said(view.words("communication.all"), "strong"), said(str(len(found))))))
    caption = view.words("communication.monitoring")
    yield table(view, "monitoring-table", caption, ("activity_state", "count:number"), rows)
    rate = ratio_words(view, due_done(view, found))
    yield Paragraph(said(view.words("communication.due-done", ratio=rate)))
    followed = (Row(one.activity.id, _followed(view, one)) for one in found)
    yield table(view, "followed", view.words("communication.followed"), FOLLOWED, followed)


def due_done(view: View, found: Iterable[PlannedActivity]) -> Ratio:
    """Return the share of activities due by the day that is spoken of that were done by then; cancelled ones count."""
    due = [one for one in found if isinstance(one.activity.due, date) and one.activity.due <= view.today]
    done = [one for one in due if state_on(view.library, one, view.today) in ("done", "done-late")]
    sources = (f"{one.document.id}#{one.activity.id}" for one in due)
    return ratio("communication-due-done", len(done), len(due), view.today, sources)


def state_words(view: View, state: str) -> Inline:
    """Return a state as a sign and a word, which say the same without any colour."""
    return said(f"{view.words(f'communication.sign.{state}')} {view.words(f'communication.state.{state}')}")


def _parts(view: View, record: CommunicationPlan) -> Iterator[Block]:
    yield heading(view, "audiences", "communication.audiences")
    rows = [Row(one.id, cells(view.text(one.name), view.text(one.objective))) for one in record.audiences]
    yield table(view, "audiences-table", view.words("communication.audiences"), ("audience", "objective"), rows)
    if record.messages:
        yield heading(view, "messages", "communication.messages")
        rows = [Row(one.id, cells(view.text(one.text), audiences(view, record, one.audiences)))
                for one in record.messages]  # fmt: skip
        yield table(view, "messages-table", view.words("communication.messages"), ("message", "audiences"), rows)
    yield heading(view, "channels", "communication.channels")
    rows = [Row(one.id, cells(view.text(one.name), view.text(one.note))) for one in record.channels]
    yield table(view, "channels-table", view.words("communication.channels"), ("channel", "note"), rows)


def audiences(view: View, record: CommunicationPlan, ids: Iterable[str]) -> Inline:
    """Return the names of audiences; without ids all are meant."""
    return named(view, record.audiences, ids) or said(view.words("communication.all-audiences"))


def named(view: View, parts: Iterable[Part], ids: Iterable[str]) -> Inline:
    """Return the names or texts of the parts of these ids, in the order of the ids."""
    known = {getattr(one, "id", ""): getattr(one, "name", None) or getattr(one, "text", None) for one in parts}
    return joined((view.text(known[key]) for key in ids if key in known), " · ")


def _followed(view: View, one: PlannedActivity) -> tuple[Cell, ...]:
    activity = one.activity
    state = state_words(view, state_on(view.library, one, view.today))
    return (
        *cells(view.text(activity.title), view.link(activity.owner)),
        day_cell(view, activity.due),
        day_cell(view, activity.done),
        *cells(state, reach(view, activity.indicator)),
    )


def _reaching(view: View, one: PlannedActivity) -> tuple[Cell, ...]:
    record, activity = one.plan, one.activity
    return cells(
        _titled(view, activity),
        audiences(view, record, activity.audiences),
        named(view, record.messages, activity.messages),
        named(view, record.channels, (activity.channel,)),
    )


def _titled(view: View, activity: CommunicationActivity) -> Inline:
    tags = joined((said(view.language_name(tag)) for tag in activity.languages), ", ")
    return joined((view.text(activity.title), tags, view.text(activity.note)), " · ")


def reach(view: View, one: Reach | None) -> Inline:
    """Return an indicator in words: what it counts, the target, and what came of it."""
    if one is None:
        return ()
    values = {"target": _number(view, one.target), "value": _number(view, one.value)}
    key = "communication.reach" if one.value is not None else "communication.target"
    unit = (*said(" "), *view.text(one.unit)) if one.unit else ()
    return (*view.text(one.text), *said(": "), *said(view.words(key, **values)), *unit)


def _number(view: View, value: Decimal | Unstated | None) -> str:
    if isinstance(value, Unstated):
        return view.words(f"unstated.{value.value}")
    return str(format_decimal(value, locale=view.language.locale)) if value is not None else ""
