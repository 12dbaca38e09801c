"""A heading that skips a level, or that stands on the level of the page's title."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_prose
from generators.problem import Problem, Severity
from generators.twins import headings


def find(library: Library) -> Iterator[Problem]:
    """Yield every heading more than one level below the one before it; the title of the page is level 1."""
    for prose in library.prose.values():
        above = 1
        for unit in headings(prose):
            if unit.level == 1 or unit.level > above + 1:
                values = {"level": str(unit.level), "above": str(above), "marks": "#" * (above + 1)}
                variant = "title" if unit.level == 1 else ""
                yield Problem(in_prose(prose, unit.lines[0]), "skipped-heading", values, variant)
            above = max(unit.level, 1)


CHECK = Check(code="E321", severity=Severity.ERROR, find=find)
