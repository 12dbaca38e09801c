"""Two records with the same id, in whatever folders they stand."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Place, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every path after the first whose file name is taken."""
    for key, paths in library.ids.items():
        for path in paths[1:]:
            yield Problem(Place(path), "duplicate-id", {"id": key, "other": paths[0]})


CHECK = Check(code="E302", severity=Severity.ERROR, find=find)
