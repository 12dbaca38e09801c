"""A link to a place that the page of its target does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.anchors import anchored
from generators.check import Check
from generators.library import Library
from generators.places import in_prose
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every anchor that nothing on the target's page answers; a target that is broken is let be."""
    for one in anchored(library):
        if one.anchor not in one.offered:
            near = nearest(one.anchor, set(one.offered))
            values = {"anchor": one.anchor, "id": one.id, "near": near}
            place = in_prose(one.prose, one.link.line, one.link.href)
            yield Problem(place, "dangling-anchor", values, "near" if near else "")


CHECK = Check(code="E315", severity=Severity.ERROR, find=find)
