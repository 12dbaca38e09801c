"""Twins that do not have the same headings in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Place, Problem, Severity
from generators.prose import ProseUnit
from generators.twins import Twin, comparable, headings, twins


def find(library: Library) -> Iterator[Problem]:
    """Yield every heading that a translation lacks, adds, moves or puts on another level."""
    for twin in twins(library):
        if comparable(twin):
            yield from _of(twin)


def _of(twin: Twin) -> Iterator[Problem]:
    source = {str(unit.mark): unit for unit in headings(twin.source)}
    own = {str(unit.mark): unit for unit in headings(twin.prose)}
    for key in source:
        if key not in own:
            yield _problem(twin, _before(list(source), key, own), key, "missing")
    for key, unit in own.items():
        if key not in source:
            yield _problem(twin, unit, key, "extra")
        elif unit.level != source[key].level:
            yield _problem(twin, unit, key, "level")
    order = [key for key in source if key in own]
    moved = next((key for key, other in zip([k for k in own if k in source], order, strict=True) if key != other), None)
    if moved:
        yield _problem(twin, own[moved], moved, "order")


def _before(order: list[str], key: str, own: dict[str, ProseUnit]) -> ProseUnit | None:
    """Return the heading after which the missing one would stand."""
    return next((own[one] for one in reversed(order[: order.index(key)]) if one in own), None)


def _problem(twin: Twin, unit: ProseUnit | None, key: str, variant: str) -> Problem:
    place = in_unit(twin.prose, unit, "") if unit else Place(twin.prose.path, 1, 1)
    return Problem(place, "twin-headings", {"heading": key, "file": twin.source.path, **twin.values}, variant)


CHECK = Check(code="E120", severity=Severity.ERROR, find=find)
