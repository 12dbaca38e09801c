"""A chart that draws percentages and other numbers on one axis."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts_of_reports import charts
from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.reports.wording import NUMBERS


def find(library: Library) -> Iterator[Problem]:
    """Yield the first column whose kind is another than that of the first one that is drawn."""
    for one in charts(library):
        known = one.columns()
        kinds = [(name, at, known[name].kind) for name, at in one.drawn() if name in known]
        numbers = [held for held in kinds if held[2] in NUMBERS]
        other = next((held for held in numbers if held[2] != numbers[0][2]), None)
        if other:
            values = {"column": other[0], "kind": other[2], "first": numbers[0][0], "other": numbers[0][2]}
            yield one.problem(library, other[1], "chart-units", **values)


CHECK = Check(code="E524", severity=Severity.WARNING, find=find)
