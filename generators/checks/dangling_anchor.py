"""A link in prose to a place that its target page does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.anchors import anchors
from generators.check import Check
from generators.library import Library
from generators.links import is_outside, links, target
from generators.places import in_prose
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every anchor that no unit, entry or code of the target answers; a target that is broken is let be."""
    held: dict[str, set[str]] = {}
    for prose, link in links(library):
        found = None if link.image or is_outside(link.href) else target(link.href)
        document = library.get(found.id) if found and found.anchor else None
        if found is None or document is None:
            continue
        if found.id not in held:
            held[found.id] = set(anchors(library, document))
        if found.anchor not in held[found.id]:
            near = nearest(found.anchor, held[found.id])
            values = {"anchor": found.anchor, "id": found.id, "near": near}
            yield Problem(in_prose(prose, link.line, link.href), "dangling-anchor", values, "near" if near else "")


CHECK = Check(code="E315", severity=Severity.ERROR, find=find)
