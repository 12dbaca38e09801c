"""Acquis measures: the activities that are tagged with each chapter, with owner, day, status and light."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.line_facts import line_rows
from generators.in_scope.tagging import by_code, lines_among
from generators.reports.data import Data, Line, ReportScope, fact

OF_LINE = ("activity", "body", "measure", "owner", "end", "status", "light")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each chapter and activity, in the order of the scheme."""
    for scheme, code, own in by_code(scope, "chapters"):
        place = f"{scheme.id}#{code.id}"
        named = {"chapter": fact(code.name, place), "code": fact(code.code, place)}
        for line in line_rows(scope, lines_among(scope.library, own), OF_LINE):
            yield Line(f"{place}/{line.key}", {**named, **line.facts})


DATA = Data(columns=("chapter", "code", *OF_LINE), find=find)
