"""A link whose anchor stands for more than one thing on the page of its target."""

from __future__ import annotations

from collections.abc import Iterator

from generators.anchors import anchored
from generators.check import Check
from generators.library import Library
from generators.places import in_prose
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every link whose anchor two things on the target's page claim; an id of two records is another check's."""
    for one in anchored(library):
        count = one.offered[one.anchor]
        if count > 1:
            values = {"anchor": one.anchor, "id": one.id, "count": str(count)}
            yield Problem(in_prose(one.prose, one.link.line, one.link.href), "ambiguous-link", values)


CHECK = Check(code="E316", severity=Severity.ERROR, find=find)
