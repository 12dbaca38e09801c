"""A chart that names a column which its table does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts_of_reports import charts
from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every column of a chart that is none; `row` is the first column of a table of fixed rows."""
    for one in charts(library):
        known = one.columns()
        for name, at in one.named() if one.table else ():
            fixed = name == "row" and at == ("category",) and bool(one.table and one.table.rows)
            if name not in known and not fixed:
                near = nearest(name, set(known))
                values = {"column": name, "table": one.chart.of, "known": ", ".join(known), "near": near}
                yield one.problem(library, at, "chart-column", "near" if near else "", **values)


CHECK = Check(code="E521", severity=Severity.ERROR, find=find)
