"""Programme figures: implementation, due and done, lines behind plan with their days, and lines at risk."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.figure_lines import COLUMNS
from generators.in_scope.rates import implementation_line, of_lines
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure, over all bodies of the scope together."""
    yield implementation_line(scope)
    yield from of_lines(scope)


DATA = Data(columns=COLUMNS, find=find)
