"""Twins in which a table has another number of rows or columns."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Problem, Severity
from generators.prose import ProseUnit
from generators.twins import pairs, twins


def find(library: Library) -> Iterator[Problem]:
    """Yield every table whose rows and columns differ from those of its source."""
    for twin in twins(library):
        for source, unit in pairs(twin):
            if unit.kind == "table" and unit.shape != source.shape:
                values = {**_size(unit, ""), **_size(source, "other_"), **twin.values}
                yield Problem(in_unit(twin.prose, unit, ""), "twin-tables", values)


def _size(unit: ProseUnit, prefix: str) -> dict[str, str]:
    rows, columns = unit.shape.split("x")
    return {f"{prefix}rows": rows, f"{prefix}columns": columns}


CHECK = Check(code="E122", severity=Severity.ERROR, find=find)
