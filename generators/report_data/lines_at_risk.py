"""Lines at risk: activities of the period whose light is at risk or off track on the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.line_facts import PLAN_AND_FACT, light, line_rows
from generators.in_scope.lines import lines
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (*PLAN_AND_FACT, "light", "slipped-days", "note")
AT_RISK = ("off-track", "at-risk")
"""The lights that are listed, the worse one first."""


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield those off track and then those at risk, by the key of their line."""
    held = [(light(scope, one), one) for one in lines(scope)]
    for wanted in AT_RISK:
        found = sorted((one for name, one in held if name == wanted), key=lambda one: one.key)
        yield from line_rows(scope, found, COLUMNS)


DATA = Data(columns=COLUMNS, find=find)
