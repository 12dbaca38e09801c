"""Markers of programme lines alone: one line for each marker, so that a chart can show each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from generators.report_data import marker_distribution
from generators.reports.data import Data, Line, ReportScope

_OF_LINES = "/lines"
"""How the keys of the distribution end where they count lines of programmes."""


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield the lines of the distribution that count lines of programmes."""
    yield from (one for one in marker_distribution.find(scope) if one.key.endswith(_OF_LINES))


DATA = Data(columns=marker_distribution.COLUMNS, find=find)
