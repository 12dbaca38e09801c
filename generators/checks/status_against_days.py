"""A status of a programme line that its actual days contradict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.library import Library
from generators.planning.lines import PlannedLine, all_lines
from generators.planning.states import state_of
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every line that has not begun and has an actual day, or goes on, or was cancelled, and has ended."""
    for one in all_lines(library):
        key = _contradicted(library, one)
        if key:
            day = getattr(one.line, key)
            values = {"line": one.line.id, "status": str(one.line.status), "key": key, "day": day.isoformat()}
            place = library.place(one.plan.document, ("lines", one.index, key))
            yield Problem(place, "status-against-days", values)


def _contradicted(library: Library, one: PlannedLine) -> str:
    state = state_of(library, one)
    if state in ("open", "in-progress", "cancelled") and isinstance(one.line.actual_end, date):
        return "actual_end"
    return "actual_start" if state == "open" and isinstance(one.line.actual_start, date) else ""


CHECK = Check(code="E466", severity=Severity.ERROR, find=find)
