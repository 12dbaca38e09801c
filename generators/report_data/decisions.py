"""Decisions: what the meetings of the period decided, with their status on the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.decision_facts import COLUMNS, decision_rows
from generators.in_scope.meetings import decided
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each decision, the latest meeting first."""
    yield from decision_rows(scope, decided(scope))


DATA = Data(columns=COLUMNS, find=find)
