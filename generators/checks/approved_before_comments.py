"""Minutes that were approved before they were circulated, or while members still had time for comments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.procedure.approval import Approved, approvals


def find(library: Library) -> Iterator[Problem]:
    """Yield every such approval; a day that the record does not state proves nothing."""
    for one in approvals(library):
        last = _last_step(one)
        if one.day is not None and last is not None and one.day < last[1]:
            place = library.place(one.sitting.document, one.day_keys)
            values = {"day": one.day.isoformat(), "last": last[1].isoformat()}
            yield Problem(place, "approved-before-comments", values, last[0])


def _last_step(one: Approved) -> tuple[str, date] | None:
    minutes = one.sitting.minutes
    steps = (("", minutes.comments_until), ("circulated", minutes.circulated))
    return next(((name, day) for name, day in steps if isinstance(day, date)), None)


CHECK = Check(code="E445", severity=Severity.WARNING, find=find)
