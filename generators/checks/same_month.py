"""Two records of newsletters for one month."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every newsletter for a month that another one has already."""
    seen: dict[str, str] = {}
    for document in library.of("newsletter"):
        month = document.field("month")
        if month in seen:
            values = {"month": month, "file": seen[month]}
            yield Problem(library.place(document, ("month",)), "same-month", values)
        seen.setdefault(month, document.path)


CHECK = Check(code="E532", severity=Severity.WARNING, find=find)
