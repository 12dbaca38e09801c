"""Attendance: for each institution the meetings at which it was present, over those of which the list is complete."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import count, percentage
from generators.in_scope.meetings import held
from generators.meeting_statistics.attendance import attendance_rates
from generators.meeting_statistics.statistic import Statistic
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("institution", "sector", "present", "meetings", "rate", "silent")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each institution that a meeting of the period concerns, by id."""
    for key, one in attendance_rates(held(scope)).items():
        document, sources = scope.library.get(key), one.ratio.sources
        facts = {
            "institution": fact(key, key),
            "sector": fact(document.field("sector") if document else None, key),
            "present": Fact(one.ratio.numerator if one.ratio.denominator else None, sources),
            "meetings": Fact(one.ratio.denominator, sources),
            "rate": share_of(one),
            "silent": count(one.silent, sources),
        }
        yield Line(key, facts)


def share_of(one: Statistic) -> Fact:
    """Return attendance; not stated where the list of no meeting is complete, so that it cannot be told."""
    return percentage(one.ratio) if one.ratio.denominator else Fact(None, one.ratio.sources)


DATA = Data(columns=COLUMNS, find=find)
