"""A chart that names no table of its report."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts_of_reports import charts
from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.report import Report
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every chart whose `of` is not the id of a part with a table."""
    for one in charts(library):
        if one.table is None and isinstance(one.document.record, Report):
            held = (part for section in one.document.record.sections for part in section.parts)
            near = nearest(one.chart.of, {part.id for part in held if part.table})
            yield one.problem(library, ("of",), "chart-table", "near" if near else "", table=one.chart.of, near=near)


CHECK = Check(code="E520", severity=Severity.ERROR, find=find)
