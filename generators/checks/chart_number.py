"""A chart of a column that holds no numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts_of_reports import charts
from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.reports.wording import NUMBERS


def find(library: Library) -> Iterator[Problem]:
    """Yield every column that is drawn and is of another kind than number, percent and money."""
    for one in charts(library):
        known = one.columns()
        for name, at in one.drawn():
            if name in known and known[name].kind not in NUMBERS:
                yield one.problem(library, at, "chart-number", column=name, kind=known[name].kind)


CHECK = Check(code="E522", severity=Severity.ERROR, find=find)
