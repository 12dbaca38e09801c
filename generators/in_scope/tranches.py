"""Indicators, conditions and tranches of a sector contract, as the forms of the issue state them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generators.figures.tranche import Judged
from generators.in_scope.answers import Row, number, rows
from generators.in_scope.lines import year
from generators.model.scalars import RESERVED
from generators.reports.data import ReportScope

REPORT = "sector-contract"
INDICATORS, CALENDAR, CONDITIONS = "variable-tranche.indicators", "tranches.calendar", "conditions.conditions"
ASSESSED = ("met", "partly-met", "not-met")
"""Degrees that say that something was assessed."""


@dataclass(frozen=True)
class Tranche:
    """The value that a tranche can have at most, in its currency."""

    possible: Decimal
    currency: str


def variable(scope: ReportScope) -> Tranche | None:
    """Return the variable tranche of the report's year; None where none or several are stated."""
    found = [
        Tranche(possible, row["currency"])
        for row in rows(scope, REPORT, CALENDAR)
        if row.get("kind") == "variable"
        and row.get("year") == str(year(scope))
        and (possible := number(row, "possible")) is not None
        and row.get("currency", "") not in ("", *RESERVED)
    ]
    return found[0] if len(found) == 1 else None


def judged(scope: ReportScope) -> Iterator[tuple[Row, Judged]]:
    """Yield the indicators of the variable tranche as the form has them, and as they are judged."""
    for row in rows(scope, REPORT, INDICATORS):
        yield row, Judged(said(row, "indicator"), number(row, "weight"), said(row, "degree"), number(row, "factor"))


def degrees(scope: ReportScope, table: str) -> tuple[str, ...]:
    """Return the degrees of fulfilment of the rows of a table; empty where none is stated."""
    return tuple(said(row, "degree") for row in rows(scope, REPORT, table))


def said(row: Row, column: str) -> str:
    """Return the words of a cell; empty where it openly says nothing."""
    words = row.get(column, "")
    return "" if words in RESERVED else words
