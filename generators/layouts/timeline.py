"""A timeline of lines and sittings: what was planned and what came, as a drawing with a table beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generators.blocks import Bar, Block, Cell, Inline, Mark, Row, Table, Timeline, TimelineRow
from generators.grouping import grouped
from generators.layouts.common import cells, heading, table
from generators.layouts.plans import light_of, light_words, line_link
from generators.model.scalars import Unstated
from generators.planning.lines import PlannedLine
from generators.planning.states import state_of
from generators.view import View, plain

MONTHS, QUARTERS = 14, 24
"""Up to so many months each is named; up to so many every third; beyond, January alone."""


def timeline(view: View, lines: Iterable[PlannedLine], first: date, last: date, level: int = 2) -> Iterator[Block]:
    """Yield heading, drawing and table of lines; the drawing only where a day of theirs falls into the period."""
    held = grouped((one.body, one) for one in lines)
    yield heading(view, "timeline", "heading.timeline", level)
    rows = [row for body, own in held.items() for row in _rows(view, body, own, first, last)]
    if any(row.bars or row.marks for row in rows):
        yield _drawing(view, rows, first, last)
    found = [one for own in held.values() for one in own]
    yield _table(view, found, several=len(held) > 1)


def _drawing(view: View, rows: list[TimelineRow], first: date, last: date) -> Timeline:
    today = (view.today, view.words("timeline.today", day=view.language.day(view.today)))
    period = {"first": view.language.day(first), "last": view.language.day(last)}
    kinds = ["bar planned", "bar actual"]
    kinds += [f"mark {kind}" for kind in ("planned", "held", "step") if _has(rows, kind)]
    shown = first <= view.today <= last
    legend = [(kind, view.words(f"timeline.{kind.replace(' ', '-')}")) for kind in kinds]
    return Timeline(
        id="_timeline-drawing",
        title=view.words("timeline.drawing", **period),
        about=view.words("timeline.says", count=str(sum(not row.head for row in rows)), **period),
        scale=tuple(_scale(view, first, last)),
        until=last,
        rows=tuple(rows),
        legend=(*legend, *((("today", today[1]),) if shown else ())),
        today=today if shown else None,
    )


def _has(rows: list[TimelineRow], kind: str) -> bool:
    return any(mark.kind == kind for row in rows for mark in row.marks)


def _scale(view: View, first: date, last: date) -> Iterator[tuple[date, str]]:
    """Yield the first day of each named month with its words; the first of them is the first day of all."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    step = 1 if count <= MONTHS else 3 if count <= QUARTERS else 12
    for index in range(count):
        year, month = divmod(first.year * 12 + first.month - 1 + index, 12)
        day = max(first, date(year, month + 1, 1))
        if index == 0 or month % step == 0:
            words = view.language.month(day)
            yield day, words if step == 1 else f"{words} {year}" if step == 3 else str(year)


def _rows(view: View, body: str, lines: Iterable[PlannedLine], first: date, last: date) -> Iterator[TimelineRow]:
    """Yield the row of a body with its sittings, and one for each of its lines."""
    own = tuple(lines)
    plans = {one.plan.document.id: one.plan for one in own}.values()
    sittings = [one.date for plan in plans for one in plan.programme.meetings if isinstance(one.date, date)]
    held = [one.minutes.date for one in view.sittings.get(body, ())]
    marks = [Mark("planned", day) for day in sorted(set(sittings) - set(held)) if first <= day <= last]
    marks += [Mark("held", day) for day in sorted(set(held)) if first <= day <= last]
    yield TimelineRow(plain(view.link(body)), marks=tuple(marks), head=True)
    for line in own:
        sign = view.words(f"light.{light_of(view, line)}.symbol")
        yield TimelineRow(plain(view.text(line.line.activity)), sign, tuple(_bars(view, line, first, last)))


def _bars(view: View, line: PlannedLine, first: date, last: date) -> Iterator[Bar]:
    plan = line.line
    if isinstance(plan.end, date):
        begin = plan.start if isinstance(plan.start, date) else plan.end
        yield from _clipped(Bar("planned", begin, plan.end), first, last)
    if isinstance(plan.actual_start, date) or isinstance(plan.actual_end, date):
        goes_on = view.today if state_of(view.library, line) == "in-progress" else plan.actual_start
        end = plan.actual_end if isinstance(plan.actual_end, date) else goes_on
        assert isinstance(end, date)
        begin = plan.actual_start if isinstance(plan.actual_start, date) else end
        yield from _clipped(Bar("actual", begin, end), first, last)


def _clipped(bar: Bar, first: date, last: date) -> Iterator[Bar]:
    begin, end = max(bar.first, first), min(bar.last, last)
    if begin <= end:
        yield Bar(bar.kind, begin, end)


def _table(view: View, lines: list[PlannedLine], several: bool) -> Table:
    rows = []
    for one in lines:
        days = [Cell(view.day(day), day.isoformat() if isinstance(day, date) else "") for day in _days(one)]
        body: Inline = view.link(one.body) if several else ()
        light = light_words(view, light_of(view, one))
        rows.append(Row(None, (*cells(line_link(view, one), body), *days, *cells(light))))
    columns = ("activity", "body", "start:date", "end:date", "actual_start:date", "actual_end:date", "light")
    return table(view, "timeline-table", view.words("timeline.table"), columns, rows)


def _days(line: PlannedLine) -> tuple[date | Unstated | None, ...]:
    plan = line.line
    return plan.start, plan.end, plan.actual_start, plan.actual_end
