"""A day of a communication activity that contradicts its status, or lies outside its plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.communication.activities import PlannedActivity, activities
from generators.library import Library
from generators.planning.states import state
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every activity that was done and is not said to be, and every one due outside the period of its plan."""
    for one in activities(library):
        due, done, keys = one.activity.due, one.activity.done, ("activities", one.index)
        if isinstance(done, date) and state(library, one.activity.status) != "done":
            values = {**_of(one), "status": str(one.activity.status), "day": done.isoformat()}
            yield Problem(library.place(one.document, (*keys, "done")), "activity-day", values)
        if isinstance(due, date) and not one.plan.from_ <= due <= one.plan.until:
            period = {"first": one.plan.from_.isoformat(), "last": one.plan.until.isoformat()}
            values = {**_of(one), "day": due.isoformat(), **period}
            yield Problem(library.place(one.document, (*keys, "due")), "activity-day", values, "outside")


def _of(one: PlannedActivity) -> dict[str, str]:
    return {"activity": one.activity.id}


CHECK = Check(code="E531", severity=Severity.ERROR, find=find)
