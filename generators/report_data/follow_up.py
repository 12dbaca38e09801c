"""Follow-up: the actions given in the period or open when it began, with their status on the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.action_facts import GIVEN, action_rows, in_hand
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (*GIVEN, "due-words", "status", "closed", "days-open", "days-overdue", "evidence")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each action, by the day on which it was given."""
    yield from action_rows(scope, in_hand(scope), COLUMNS)


DATA = Data(columns=COLUMNS, find=find)
