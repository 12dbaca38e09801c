"""Money: for each currency what was planned, allocated, committed and spent, and absorption; never added together."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.lines import lines
from generators.in_scope.money import COLUMNS, amounts, currencies
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each currency."""
    found = lines(scope)
    for currency in currencies(scope, found):
        yield Line(currency, {"currency": fact(currency), **amounts(scope, found, currency)})


DATA = Data(columns=("currency", *COLUMNS), find=find)
