"""Unsaid: what minutes of the period say openly that their text does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.meetings import held
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each such point, the earliest meeting first."""
    for one in reversed(held(scope).sittings):
        for point in one.minutes.silent:
            key = f"{one.document.id}#{point.id}"
            yield Line(key, {"meeting": fact(one.document.id, one.minutes.code), "what": fact(point.text, key)})


DATA = Data(columns=("meeting", "what"), find=find)
