"""Attendance by meeting: for each institution and meeting whether it was present, excused or absent."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.meetings import held
from generators.meeting_statistics.attendance import concerned, presence
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each institution that a meeting concerns, the earliest meeting first."""
    meetings = held(scope)
    for one in reversed(meetings.sittings):
        for institution in sorted(concerned(meetings, one)):
            key = one.minutes.code
            facts = {
                "institution": fact(institution, institution),
                "meeting": fact(one.document.id, key),
                "date": fact(one.minutes.date, key),
                "presence": fact(presence(one, institution), key),
            }
            yield Line(f"{key}/{institution}", facts)


DATA = Data(columns=("institution", "meeting", "date", "presence"), find=find)
