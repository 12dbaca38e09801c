"""A chart that is to be drawn for each value of a column of numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts_of_reports import charts
from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.reports.wording import NUMBERS


def find(library: Library) -> Iterator[Problem]:
    """Yield every `by` whose column holds numbers: nearly every line would have a chart of its own."""
    for one in charts(library):
        name, known = one.chart.by, one.columns()
        if name in known and known[name].kind in NUMBERS:
            yield one.problem(library, ("by",), "chart-by", column=name, kind=known[name].kind)


CHECK = Check(code="E525", severity=Severity.ERROR, find=find)
