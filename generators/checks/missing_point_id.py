"""Points of a normative text that nobody can cite yet, because they have no permanent id."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.kind import ProseRule
from generators.library import Library
from generators.places import in_unit
from generators.problem import Problem, Severity

_POINTS = ("paragraph", "item", "table")


def find(library: Library) -> Iterator[Problem]:
    """Yield one problem a file, at the first point without an id."""
    for document in library:
        if document.kind.prose is ProseRule.NORMATIVE:
            for prose in document.prose.values():
                bare = [unit for unit in prose.units if unit.kind in _POINTS and not unit.mark]
                if bare:
                    yield Problem(in_unit(prose, bare[0], ""), "missing-point-id", {"count": str(len(bare))})


CHECK = Check(code="E132", severity=Severity.WARNING, find=find)
