"""A calendar's page: each step with its day, whom it binds, and the lines of work programmes that feed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generators.blocks import Block, Cell, Inline, Paragraph, Row
from generators.document import Document
from generators.layouts.common import badge, cells, heading, source_block, standing, table
from generators.layouts.plans import light_of, light_words, line_link
from generators.model.texts import Term
from generators.planning.lines import PlannedLine, feeding
from generators.planning.steps import LEAP, FixedStep, exists, on, step_day
from generators.records.calendar import Calendar, Step
from generators.view import View, joined, plain, said

YEARS_AHEAD = 2


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a calendar."""
    record: Calendar = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    yield table(
        view,
        "steps-table",
        view.words("heading.steps"),
        ("step", "date:date", "next_day:date", "for_", "source", "note"),
        [_row(view, FixedStep(document, step)) for step in record.steps],
    )
    yield from _fed(view, [FixedStep(document, step) for step in record.steps])
    yield from source_block(view, document)


def _row(view: View, one: FixedStep) -> Row:
    coming = next(one.days(view.today, date(view.today.year + YEARS_AHEAD, 12, 31)), None)
    return Row(
        one.step.id,
        (
            *cells(view.text(one.step.title)),
            Cell(day_words(view, one.step), _sort(one.step)),
            Cell(view.day(coming), coming.isoformat() if coming else ""),
            *cells(bound(view, one.step), view.text(one.step.source), view.text(one.step.note)),
        ),
    )


def day_words(view: View, step: Step) -> Inline:
    """Return when a step falls: a day, or the day of each year."""
    if step.every is not None and exists(step.every):
        return said(view.words("calendar.every", day=view.language.day_of_year(on(step.every, LEAP))))
    return view.value(step.date) if step.date is not None else said(view.words("unstated.not-stated"), "muted")


def _sort(step: Step) -> str:
    if step.every is not None:
        return f"{step.every.month:02}-{step.every.day:02}"
    return step.date.strftime("%m-%d") if isinstance(step.date, date) else ""


def bound(view: View, step: Step) -> Inline:
    """Return whom a step binds: bodies as links, types of bodies in words."""
    return joined((_one(view, name) for name in step.for_), ", ")


def _one(view: View, name: str) -> Inline:
    if view.library.get(name) is not None:
        return view.link(name)
    kind = Term(name)
    kind.vocabulary = "body-types"
    words = view.term(kind)
    return words if plain(words) != name else view.internal()


def _fed(view: View, steps: list[FixedStep]) -> Iterator[Block]:
    """Yield the lines of work programmes that feed the steps, in the order of the steps."""
    rows = [
        Row(None, tuple(_feeds(view, one, line))) for one in steps for line in feeding(view.library).get(one.key, ())
    ]
    if rows:
        yield heading(view, "fed-lines", "heading.fed-lines")
        columns = ("step", "line", "body", "due:date", "light")
        made = table(view, "fed-lines-table", view.words("heading.fed-lines"), columns, rows)
        yield replace(made, register=True, quiet=True)


def _feeds(view: View, one: FixedStep, line: PlannedLine) -> Iterator[Cell]:
    due = step_day(view.library, line)
    late = due is not None and line.due is not None and line.due > due
    yield from cells(view.text(one.step.title), line_link(view, line), view.link(line.body))
    yield Cell(view.day(line.line.end), line.due.isoformat() if line.due else "")
    marks = badge(view.words("calendar.too-late")) if late else None
    yield from cells(joined((light_words(view, light_of(view, line)), (marks,) if marks else ()), " "))
