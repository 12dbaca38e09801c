"""The same id twice in one text: no link could tell which one it means."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import mark_place
from generators.problem import Problem, Severity
from generators.prose import ProseUnit


def find(library: Library) -> Iterator[Problem]:
    """Yield every heading or point whose id stands earlier in the same file."""
    for prose in library.prose.values():
        seen: dict[str, ProseUnit] = {}
        for unit in prose.units:
            if unit.mark in seen:
                values = {"id": unit.mark, "line": str(mark_place(prose, seen[unit.mark]).line)}
                yield Problem(mark_place(prose, unit), "duplicate-anchor", values)
            elif unit.mark:
                seen[unit.mark] = unit


CHECK = Check(code="E323", severity=Severity.ERROR, find=find)
