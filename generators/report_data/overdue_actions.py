"""Overdue actions: what is open on the cut-off day although its day is past; without a day nothing is overdue."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.action_facts import GIVEN, action_rows, past_due
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (*GIVEN, "status", "days-open", "days-overdue")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each overdue action, the most days first."""
    yield from action_rows(scope, past_due(scope), COLUMNS)


DATA = Data(columns=COLUMNS, find=find)
