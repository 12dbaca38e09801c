"""Activities: the lines of work programmes that concern the period, with plan, fact, status and light."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.line_facts import line_rows
from generators.in_scope.lines import lines
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (
    "activity",
    "body",
    "product",
    "measure",
    "owner",
    "meeting",
    "start",
    "end",
    "actual-start",
    "actual-end",
    "status",
    "light",
    "slipped-days",
    "implemented",
    "budget-programme",
    "note",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each activity, by body and then in the order of its programme."""
    yield from line_rows(scope, lines(scope), COLUMNS)


DATA = Data(columns=COLUMNS, find=find)
