"""Attendance matrix: the attendance of each institution in each quarter of the report's year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from generators.in_scope.facts import BLANK
from generators.in_scope.lines import year
from generators.in_scope.meetings import held
from generators.meeting_statistics.attendance import attendance_rates
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Statistic
from generators.report_data.attendance import share_of
from generators.reports.data import Data, Fact, Line, ReportScope, fact

QUARTERS = ("q1", "q2", "q3", "q4")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each institution; empty are quarters in which no meeting of the period concerned it."""
    meetings = held(scope)
    of_year = year(scope)
    quarters = [attendance_rates(_quarter(meetings, of_year, place)) for place in range(len(QUARTERS))]
    for key, whole in attendance_rates(meetings).items():
        cells = {name: _cell(found, key) for name, found in zip(QUARTERS, quarters, strict=True)}
        yield Line(key, {"institution": fact(key, key), **cells, "total": share_of(whole)})


def _quarter(meetings: Scope, of_year: int, place: int) -> Scope:
    """Return the meetings of one quarter that fall into the period too."""
    first = date(of_year, 3 * place + 1, 1)
    last = date(of_year + (place == 3), 1 if place == 3 else 3 * place + 4, 1) - timedelta(days=1)
    return replace(meetings, first=max(first, meetings.first), last=min(last, meetings.last))


def _cell(found: Mapping[str, Statistic], key: str) -> Fact:
    one = found.get(key)
    return BLANK if one is None else share_of(one)


DATA = Data(columns=("institution", *QUARTERS, "total"), find=find)
