"""Slipped days of an activity: by how many calendar days fact or today is behind plan.

Source: domain brief, section 5, reports 2 and 10 (slipped days, schedule slip).
"""

from __future__ import annotations

from datetime import date

from generators.library import Library
from generators.planning.lines import PlannedLine
from generators.planning.states import state_on


def slipped_days(library: Library, line: PlannedLine, as_of: date) -> int | None:
    """Return the days behind plan on `as_of`, 0 where it is not behind; None where a day is missing to tell.

    What is done is measured by its actual end, what goes on by its planned end, what has not begun by the later of the
    days by which it is behind: its planned beginning or its planned end. A cancelled activity cannot slip.
    """
    state, plan = state_on(library, line, as_of), line.line
    if state == "done":
        return _behind(plan.end, plan.actual_end)
    if state == "in-progress":
        return _behind(plan.end, as_of)
    if state != "open":
        return None
    begin, end = _behind(plan.start, as_of), _behind(plan.end, as_of)
    known = [days for days in (begin, end) if days is not None]
    return max(known) if known else None


def _behind(planned: object, actual: object) -> int | None:
    if not isinstance(planned, date) or not isinstance(actual, date):
        return None
    return max(0, (actual - planned).days)
