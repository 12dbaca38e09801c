"""All statistics of a scope in the order of reading: of meetings, of follow-up, and of attendance."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generators.meeting_statistics import actions, attendance, meetings
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Median, Statistic

Figure = Statistic | Median
IN_ORDER = {"notice": "notice", "papers": "papers", "quorum": "quorum"}
"""The key of each share of meetings that kept a rule, with the rule of procedure."""


def of_meetings(scope: Scope) -> Iterator[Figure]:
    """Yield what is known of the meetings and of how their minutes came out."""
    yield meetings.held_of_planned(scope)
    for key, rule in IN_ORDER.items():
        yield meetings.in_order(scope, key, rule)
    yield from meetings.items_by_kind(scope)
    yield meetings.deliberated(scope)
    for name in ("decisions", "recommendations", "actions"):
        yield meetings.made_per_meeting(scope, name)
    yield from meetings.circulation_days(scope)
    yield from meetings.approval_days(scope)


def of_actions(scope: Scope) -> Iterator[Figure]:
    """Yield what became of what meetings asked for."""
    yield actions.closure_rate(scope)
    yield actions.closed_in_time(scope)
    yield actions.overdue(scope)
    yield from actions.days_of_open(scope)
    yield from actions.days_to_close(scope)
    yield from actions.days_late_of(scope)
    yield from actions.ages(scope)
    yield actions.lacking(scope, "owner")
    yield actions.lacking(scope, "due")


def of_attendance(scope: Scope) -> Iterator[Figure]:
    """Yield who came."""
    yield attendance.attendance_rate(scope)
    yield attendance.non_state(scope)
    yield from attendance.levels(scope)


GROUPS: dict[str, Callable[[Scope], Iterator[Figure]]] = {
    "meetings": of_meetings,
    "actions": of_actions,
    "attendance": of_attendance,
}

MAIN: dict[str, Callable[[Scope], Statistic]] = {
    "held-of-planned": meetings.held_of_planned,
    "notice": lambda scope: meetings.in_order(scope, "notice", "notice"),
    "quorum": lambda scope: meetings.in_order(scope, "quorum", "quorum"),
    "attendance": attendance.attendance_rate,
    "closure-rate": actions.closure_rate,
    "closed-in-time": actions.closed_in_time,
    "overdue": actions.overdue,
}
"""What is compared between bodies and years."""
