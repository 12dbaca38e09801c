"""What is said of one line of a work programme in tables: plan, fact, status and light as of the cut-off day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from generators.figures.implementation import is_implemented, is_planned
from generators.figures.lights import LIGHTS, activity_light
from generators.figures.slip import slipped_days
from generators.in_scope.facts import BLANK, claim, count, number
from generators.in_scope.lines import held_limits, known, measure_of, year
from generators.model.scalars import Unstated
from generators.planning.lines import PlannedLine
from generators.planning.states import state_on, status_on
from generators.reports.data import Fact, Line, ReportScope, fact

PLAN_AND_FACT = ("activity", "body", "owner", "start", "end", "actual-start", "actual-end", "status")
"""Columns of what was planned and what came about."""


def light(scope: ReportScope, one: PlannedLine) -> str:
    """Return the light of a line on the cut-off day."""
    return activity_light(scope.library, one, scope.cut_off, held_limits(scope))


def light_counts(scope: ReportScope, found: Iterable[PlannedLine]) -> dict[str, Fact]:
    """Return how many of these lines stand at each light, and how many they are."""
    held = [(light(scope, one), one.key) for one in found]
    made = {name: [key for shown, key in held if shown == name] for name in LIGHTS}
    counts = {name: count(len(keys), keys) for name, keys in made.items()}
    return {**counts, "total": count(len(held), (key for _, key in held))}


def counted_to(scope: ReportScope) -> date:
    """Return the day up to which the rate of implementation counts: cut-off, or the end of the year if it is over."""
    return min(scope.cut_off, date(year(scope), 12, 31))


def line_rows(scope: ReportScope, found: Iterable[PlannedLine], columns: tuple[str, ...]) -> Iterator[Line]:
    """Yield lines with these of their columns."""
    for one in found:
        facts = {**_plan(scope, one), **_state(scope, one)}
        yield Line(one.key, {column: facts[column] for column in columns})


def _plan(scope: ReportScope, one: PlannedLine) -> dict[str, Fact]:
    line, key = one.line, one.key
    sitting = one.sitting
    return {
        "activity": fact(line.activity, key),
        "body": fact(one.body, key),
        "product": fact(line.product, key),
        "measure": fact(measure_of(scope, one), key, *known(scope, line.serves)),
        "owner": fact(line.owner, key),
        "meeting": claim(sitting.date if sitting else None, key),
        "start": fact(line.start, key),
        "end": fact(line.end, key),
        "budget-programme": claim(line.budget_programme, key),
        "note": claim(line.note, key),
    }


def _state(scope: ReportScope, one: PlannedLine) -> dict[str, Fact]:
    library, day, key = scope.library, scope.cut_off, one.key
    state, days = state_on(library, one, day), slipped_days(library, one, day)
    return {
        "actual-start": _actual(one.line.actual_start, state in ("in-progress", "done"), scope, key),
        "actual-end": _actual(one.line.actual_end, state == "done", scope, key),
        "status": fact(status_on(library, one, day), key),
        "light": fact(light(scope, one), key),
        "slipped-days": BLANK if state == "cancelled" else number(None if days is None else Decimal(days), key),
        "implemented": _implemented(scope, one),
    }


def _implemented(scope: ReportScope, one: PlannedLine) -> Fact:
    """Return whether a line counts as implemented in the rate of the year; n/a where it was not planned for it."""
    if not is_planned(one, year(scope)):
        return fact(Unstated.NOT_APPLICABLE if one.due else None, one.key)
    return fact("yes" if is_implemented(scope.library, one, counted_to(scope)) else "no", one.key)


def _actual(day: object, happened: bool, scope: ReportScope, key: str) -> Fact:
    """Return an actual day: empty where it has not come about, not stated where it has and no day is given."""
    if isinstance(day, date) and day <= scope.cut_off:
        return fact(day, key)
    return fact(None, key) if happened else BLANK
