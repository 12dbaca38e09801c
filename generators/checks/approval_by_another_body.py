"""Minutes that were approved at a sitting of a body that did not hold their meeting."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.procedure.approval import approvals


def find(library: Library) -> Iterator[Problem]:
    """Yield every approval at a sitting that shares no body with the minutes."""
    for one in approvals(library):
        if one.by and not set(one.by.minutes.bodies) & set(one.sitting.minutes.bodies):
            place = library.place(one.sitting.document, ("approval", "meeting"))
            values = {"code": one.by.minutes.code, "body": ", ".join(one.sitting.minutes.bodies)}
            yield Problem(place, "approval-by-another-body", values)


CHECK = Check(code="E442", severity=Severity.WARNING, find=find)
