"""A narrative whose file is of no issue that could be: its name must be a body, or `all`, and a period."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.records.report import ALL, Report
from generators.reports.period import kind_of
from generators.reports.wishes import EXAMPLES
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every narrative whose body is not there, or whose period is none of its report."""
    for document in library.of("report"):
        for name, twins in document.narratives.items():
            for prose in twins.values():
                yield from _of_name(library, document, name, prose.path)


def _of_name(library: Library, document: Document, name: str, path: str) -> Iterator[Problem]:
    record = document.record
    assert isinstance(record, Report)
    bodies: set[str] = {ALL}
    if record.about != ALL:
        bodies |= {one.id for one in library.of("body")}
    body = next((one for one in sorted(bodies, key=len, reverse=True) if name.startswith(f"{one}-")), None)
    if body is None:
        near = nearest(name.partition("-2")[0], bodies) or ", ".join(sorted(bodies))
        yield Problem(Place(path), "report-narrative", {"name": name, "near": near})
    elif kind_of(name.removeprefix(f"{body}-")) != record.period:
        values = {"period": name.removeprefix(f"{body}-"), "near": f"{body}-{EXAMPLES[record.period]}"}
        yield Problem(Place(path), "report-narrative", values, "period")


CHECK = Check(code="E504", severity=Severity.ERROR, find=find)
