"""A chart of more columns than can be told apart without colour."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts_of_reports import charts
from generators.check import Check
from generators.library import Library
from generators.outputs.charts.inks import MOST
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every chart with too many columns."""
    for one in charts(library):
        count = len(list(one.drawn()))
        if count > MOST:
            yield one.problem(library, ("values",), "chart-too-many", count=str(count), most=str(MOST))


CHECK = Check(code="E523", severity=Severity.ERROR, find=find)
