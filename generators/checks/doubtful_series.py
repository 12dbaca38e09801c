"""A series of an indicator that cannot be computed with: a year twice, or a target that is worse than the baseline."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.indicator import Figure, Indicator


def find(library: Library) -> Iterator[Problem]:
    """Yield every year that has two targets, every target not after the baseline, and every one against direction."""
    for document in library.of("indicator"):
        if isinstance(document.record, Indicator):
            yield from _doubts(library, document, document.record)


def _doubts(library: Library, document: Document, record: Indicator) -> Iterator[Problem]:
    base, seen = record.baseline, set[int]()
    for index, target in enumerate(record.targets):
        year = {"year": str(target.year)}
        place = library.place(document, ("targets", index, "year"))
        if target.year in seen:
            yield Problem(place, "doubtful-series", year, "twice")
        seen.add(target.year)
        if isinstance(base, Figure) and target.year <= base.year:
            yield Problem(place, "doubtful-series", {**year, "base": str(base.year)}, "early")
        elif isinstance(base, Figure) and _is_worse(record, base, target):
            values = {**year, "value": f"{target.value}", "base": f"{base.value}", "direction": record.direction}
            yield Problem(library.place(document, ("targets", index, "value")), "doubtful-series", values)


def _is_worse(record: Indicator, base: Figure, target: Figure) -> bool:
    if not isinstance(base.value, Decimal) or not isinstance(target.value, Decimal):
        return False
    return target.value < base.value if record.direction == "up" else target.value > base.value


CHECK = Check(code="E471", severity=Severity.WARNING, find=find)
