"""A link to an anchor that stands for more than one thing in its target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generators.anchors import anchors
from generators.check import Check
from generators.library import Library
from generators.links import is_outside, links, target
from generators.places import in_prose
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every link whose anchor two entries of the target claim; an id of two records is another check's."""
    held: dict[str, Counter[str]] = {}
    for prose, link in links(library):
        found = None if link.image or is_outside(link.href) else target(link.href)
        document = library.get(found.id) if found and found.anchor else None
        if found is None or document is None:
            continue
        if found.id not in held:
            held[found.id] = anchors(library, document)
        if held[found.id][found.anchor] > 1:
            values = {"anchor": found.anchor, "id": found.id, "count": str(held[found.id][found.anchor])}
            yield Problem(in_prose(prose, link.line, link.href), "ambiguous-link", values)


CHECK = Check(code="E316", severity=Severity.ERROR, find=find)
