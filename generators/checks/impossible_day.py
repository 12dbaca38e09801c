"""A step of a calendar whose day cannot be: no such day, two answers, or none."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.planning.steps import exists, steps
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every step with a day of the year that there is not, with both `date` and `every`, or with neither."""
    for one in steps(library).values():
        index = one.document.field("steps").index(one.step)
        every, step = one.step.every, {"step": one.step.id}
        if every is not None and not exists(every):
            values = {**step, "day": str(every.day), "month": str(every.month)}
            yield Problem(library.place(one.document, ("steps", index, "every")), "impossible-day", values)
        elif every is not None and one.step.date is not None:
            yield Problem(library.place(one.document, ("steps", index, "date")), "impossible-day", step, "both")
        elif every is None and one.step.date is None:
            yield Problem(library.place(one.document, ("steps", index, "id")), "impossible-day", step, "none")


CHECK = Check(code="E468", severity=Severity.ERROR, find=find)
