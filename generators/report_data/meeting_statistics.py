"""Meeting statistics: every figure of meetings, of their follow-up and of attendance."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.figure_lines import COLUMNS, of_statistics
from generators.in_scope.meetings import held
from generators.meeting_statistics.groups import GROUPS
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure, in the order of reading: meetings, follow-up, attendance."""
    meetings = held(scope)
    for figures in GROUPS.values():
        yield from of_statistics(meetings, figures(meetings))


DATA = Data(columns=COLUMNS, find=find)
