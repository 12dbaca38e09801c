"""Closure: how many actions in hand were closed, in time or late, how long that took, and what the others lack."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.figure_lines import COLUMNS, of_statistics
from generators.in_scope.meetings import held
from generators.meeting_statistics.groups import of_actions
from generators.meeting_statistics.statistic import Statistic
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure of follow-up; bands of age are data of their own, `ageing`."""
    meetings = held(scope)
    figures = (one for one in of_actions(meetings) if not (isinstance(one, Statistic) and one.of))
    yield from of_statistics(meetings, figures)


DATA = Data(columns=COLUMNS, find=find)
