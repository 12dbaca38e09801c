"""An approval of minutes at a sitting before their own meeting."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.procedure.approval import approvals


def find(library: Library) -> Iterator[Problem]:
    """Yield approvals at a sitting before the meeting, and minutes that name themselves.

    That the day of an approval is not before the meeting is asked of all dates that have an order.
    """
    for one in approvals(library):
        if one.by is None:
            continue
        place = library.place(one.sitting.document, ("approval", "meeting"))
        own, other = one.sitting.minutes, one.by.minutes
        if other is own:
            yield Problem(place, "approval-before-meeting", {"code": own.code}, "own")
        elif other.date < own.date:
            values = {"code": other.code, "day": other.date.isoformat(), "own": own.date.isoformat()}
            yield Problem(place, "approval-before-meeting", values)


CHECK = Check(code="E441", severity=Severity.WARNING, find=find)
