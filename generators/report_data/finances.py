"""Finances: amounts and absorption of activities by budget programme and currency."""

from __future__ import annotations

from collections.abc import Iterator

from generators.grouping import grouped
from generators.in_scope.lines import lines
from generators.in_scope.money import COLUMNS, amounts, currencies
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each programme and currency, by code; lines that name no programme come last."""
    by_programme = grouped((_programme(one.line.budget_programme), one) for one in lines(scope))
    for programme in sorted(by_programme, key=lambda key: (not key, key)):
        found = by_programme[programme]
        for currency in currencies(scope, found):
            named = fact(programme or None, *(one.key for one in found))
            facts = {"programme": named, "currency": fact(currency), **amounts(scope, found, currency)}
            yield Line(f"{programme or 'none'}/{currency}", facts)


def _programme(written: object) -> str:
    return written if isinstance(written, str) else ""


DATA = Data(columns=("programme", "currency", *COLUMNS), find=find)
