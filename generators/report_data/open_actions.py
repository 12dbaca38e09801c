"""Open actions: what is still to be done on the cut-off day, by the day on which it is due."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.action_facts import GIVEN, action_rows, still_to_do
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (*GIVEN, "due-words", "status", "days-open", "days-overdue")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each open action; those without a day come last."""
    yield from action_rows(scope, still_to_do(scope), COLUMNS)


DATA = Data(columns=COLUMNS, find=find)
