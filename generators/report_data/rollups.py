"""Roll-ups: the rates of all bodies together; numerators and denominators are added, and no rates are averaged."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.figure_lines import COLUMNS, of_ratio, of_statistic
from generators.in_scope.indicators import indicators
from generators.in_scope.meetings import held, rates
from generators.in_scope.rates import due_done_line, implementation_line, reached
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield the rates of programmes, of indicators, and of meetings and their follow-up."""
    meetings, known = held(scope), reached(scope, indicators(scope))
    yield implementation_line(scope)
    yield due_done_line(scope)
    yield of_ratio(known.rate, left_out=known.without)
    for one in rates(meetings).values():
        yield of_statistic(one, meetings.codes)


DATA = Data(columns=COLUMNS, find=find)
