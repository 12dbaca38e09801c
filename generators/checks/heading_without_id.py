"""A heading without an id: no link could point to its section, and no twin be matched with it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Problem, Severity
from generators.slugs import slug
from generators.twins import headings


def find(library: Library) -> Iterator[Problem]:
    """Yield every heading without an id on the line before it; one with its id behind it is another check's."""
    for prose in library.prose.values():
        behind = {oddity.line for oddity in prose.oddities if oddity.name == "attribute-after-heading"}
        for unit in headings(prose):
            if not unit.mark and not behind & set(range(unit.lines[0], unit.lines[1] + 1)):
                title = unit.text.lstrip("# ")
                values = {"title": title[:60], "near": slug(title) or "id"}
                yield Problem(in_unit(prose, unit, ""), "heading-without-id", values)


CHECK = Check(code="E322", severity=Severity.ERROR, find=find)
