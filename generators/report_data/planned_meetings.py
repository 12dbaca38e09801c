"""Planned meetings: the sittings that work programmes plan in the period, whether they were held, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.in_scope.facts import BLANK, claim, count
from generators.in_scope.lines import plans_in
from generators.model.scalars import Unstated
from generators.planning.lines import Plan
from generators.records.programme import PlannedSitting
from generators.registers import sittings
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("body", "planned", "held", "lines", "note")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each planned sitting, by body and in the order of its programme; undated ones are shown too."""
    for plan in plans_in(scope):
        for one in plan.programme.meetings:
            if not isinstance(one.date, date) or one.date in scope.period:
                yield _line(scope, plan, one)


def _line(scope: ReportScope, plan: Plan, one: PlannedSitting) -> Line:
    key = f"{plan.document.id}#{one.id}"
    due = [line.key for line in plan.lines if line.line.meeting == one.id]
    facts = {
        "body": fact(plan.programme.body, key),
        "planned": fact(one.date, key),
        "held": _held(scope, plan.programme.body, one.date, key),
        "lines": count(len(due), due),
        "note": claim(one.note, key),
    }
    return Line(key, facts)


def _held(scope: ReportScope, body: str, day: object, key: str) -> Fact:
    """Return the day if minutes of it are recorded; empty where the day is past, and n/a where it is still to come."""
    if not isinstance(day, date):
        return fact(None, key)
    if day > scope.cut_off:
        return fact(Unstated.NOT_APPLICABLE, key)
    met = (one for one in sittings(scope.library) if one.minutes.date == day and body in one.minutes.bodies)
    found = next(met, None)
    return BLANK if found is None else fact(day, found.minutes.code)


DATA = Data(columns=COLUMNS, find=find)
