"""Indicators: baseline, target, last value known by the cut-off day, attainment and light of each indicator."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.indicator_facts import baseline, finally_, named, progress
from generators.in_scope.indicators import indicators
from generators.reports.data import Data, Line, ReportScope

COLUMNS = (
    "indicator",
    "code",
    "unit",
    "owner",
    "type",
    "baseline",
    "baseline-year",
    "target",
    "target-year",
    "value",
    "value-year",
    "value-date",
    "known",
    "attainment",
    "light",
    "target-state",
    "final-target",
    "final-target-year",
    "final-attainment",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each indicator, by code."""
    for one in indicators(scope):
        yield Line(one.key, {**named(one), **baseline(one), **progress(scope, one), **finally_(scope, one)})


DATA = Data(columns=COLUMNS, find=find)
