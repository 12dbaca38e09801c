"""A sitting or line of a work programme that lies wholly outside its period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.library import Library
from generators.planning.lines import Plan, plans
from generators.problem import KeyPath, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every planned sitting outside the period, and every line that begins after it or ends before it."""
    for plan in plans(library):
        for keys, day in _outside(plan):
            values = {"key": str(keys[-1]), "day": day.isoformat()}
            values |= {"first": plan.programme.from_.isoformat(), "last": plan.programme.until.isoformat()}
            yield Problem(library.place(plan.document, keys), "outside-programme", values)


def _outside(plan: Plan) -> Iterator[tuple[KeyPath, date]]:
    first, last = plan.programme.from_, plan.programme.until
    for index, sitting in enumerate(plan.programme.meetings):
        if isinstance(sitting.date, date) and not first <= sitting.date <= last:
            yield ("meetings", index, "date"), sitting.date
    for one in plan.lines:
        if isinstance(one.line.start, date) and one.line.start > last:
            yield ("lines", one.index, "start"), one.line.start
        elif one.due is not None and one.due < first:
            yield ("lines", one.index, "end"), one.due


CHECK = Check(code="E467", severity=Severity.WARNING, find=find)
