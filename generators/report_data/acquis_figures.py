"""Acquis figures: chapters covered, activities of chapters implemented, and how much was held against the scheme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generators.figures.implementation import implementation
from generators.in_scope.figure_lines import COLUMNS, of_ratio
from generators.in_scope.lines import year
from generators.in_scope.tagging import coverage, lines_among, scheme_of, shares
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure; none where no scheme has the role of chapters."""
    scheme = scheme_of(scope.library, "chapters")
    if scheme is None:
        return
    found = coverage(scope, scheme)
    lines = lines_among(scope.library, found.tags)
    made, rate = shares(found), implementation(scope.library, lines, year(scope), scope.cut_off)
    yield of_ratio(replace(made["codes"], key="acquis-chapters-covered"))
    yield of_ratio(replace(rate.rate, key="acquis-measures-done"), left_out=rate.undated)
    yield of_ratio(replace(made["screened"], key="screened"), scheme.id)


DATA = Data(columns=COLUMNS, find=find)
