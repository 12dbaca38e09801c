"""Indicator series: target, value due on the straight line, and value of each year of each indicator."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.figures.attainment import attainment, expected, target_for
from generators.in_scope.facts import BLANK, claim, number
from generators.in_scope.indicator_facts import attainment_fact, figure
from generators.in_scope.indicators import Held, indicators
from generators.records.indicator import Figure, Indicator, Measured
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("indicator", "code", "unit", "year", "target", "expected", "value", "attainment", "source", "known")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each year in which an indicator has baseline, target or known value, the last one of a year."""
    for one in indicators(scope):
        for year in _years(one.record):
            yield Line(f"{one.key}#{year}", _facts(scope, one, year))


def _years(record: Indicator) -> list[int]:
    base = [record.baseline.year] if isinstance(record.baseline, Figure) else []
    return sorted({*base, *(one.year for one in record.values), *(one.year for one in record.targets)})


def _facts(scope: ReportScope, one: Held, year: int) -> dict[str, Fact]:
    record, key = one.record, one.key
    target, value = target_for(record, year), _value(record, year)
    due = expected(record, year)
    found = attainment(record, key, value, target, scope.cut_off)
    return {
        "indicator": fact(key, key),
        "code": fact(record.code, key),
        "unit": fact(record.unit, key),
        "year": fact(str(year), key),
        "target": figure("target", target, key)["target"] if target else BLANK,
        "expected": BLANK if due is None else number(due, key),
        "value": figure("value", value, key)["value"] if value else BLANK,
        "attainment": attainment_fact(found, key) if target and isinstance(value, Measured) else BLANK,
        "source": claim(value.source if value else None, key),
        "known": claim(value.as_of if isinstance(value, Measured) else None, key),
    }


def _value(record: Indicator, year: int) -> Measured | None:
    """Return the last value of a year."""
    found = [one for one in record.values if one.year == year]
    return max(found, key=lambda one: one.date if isinstance(one.date, date) else date.min, default=None)


DATA = Data(columns=COLUMNS, find=find)
