"""Slipped lines: activities of the period that are behind plan on the cut-off day, the most days first."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.slip import slipped_days
from generators.in_scope.line_facts import PLAN_AND_FACT, line_rows
from generators.in_scope.lines import lines
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (*PLAN_AND_FACT, "slipped-days", "note")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each activity whose slipped days are known and not zero."""
    days = ((slipped_days(scope.library, one, scope.cut_off) or 0, one) for one in lines(scope))
    behind = sorted(((number, one) for number, one in days if number), key=lambda pair: (-pair[0], pair[1].key))
    yield from line_rows(scope, (one for _, one in behind), COLUMNS)


DATA = Data(columns=COLUMNS, find=find)
