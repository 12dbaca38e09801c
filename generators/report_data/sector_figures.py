"""Sector figures: the rates of activities, of indicators, of money and of follow-up, each by itself."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.figure_lines import COLUMNS, of_ratio, of_statistic
from generators.in_scope.indicators import indicators
from generators.in_scope.meetings import held
from generators.in_scope.rates import absorbed, due_done_line, implementation_line, reached
from generators.meeting_statistics.actions import closure_rate, overdue
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure."""
    known, meetings = reached(scope, indicators(scope)), held(scope)
    yield implementation_line(scope)
    yield of_ratio(known.rate, left_out=known.without)
    yield due_done_line(scope)
    yield from absorbed(scope)
    yield of_statistic(closure_rate(meetings), meetings.codes)
    yield of_statistic(overdue(meetings), meetings.codes)


DATA = Data(columns=COLUMNS, find=find)
