"""A pinned answer of search that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from generators.anchors import anchors
from generators.check import Check
from generators.library import Library
from generators.links import target
from generators.problem import Problem, Severity
from generators.validate import nearest

SITE = "content/site.yaml"


def find(library: Library) -> Iterator[Problem]:
    """Yield every pin whose record does not exist or has no page, and every one whose place the page does not have."""
    public = library.public()
    for number, pin in enumerate(library.site.search.pins if library.site.search else ()):
        place = library.sources[SITE].place(("search", "pins", number, "to"))
        held = target(pin.to)
        document = public.get(held.id) if held else None
        if held is None or document is None or not document.kind.paged:
            near = nearest(pin.to.partition("#")[0], {one.id for one in public if one.kind.paged})
            yield Problem(place, "dangling-pin", {"to": pin.to, "near": near}, "near" if near else "")
            continue
        offered = anchors(public, document) if held.anchor else None
        if offered is not None and held.anchor not in offered:
            near = nearest(held.anchor, set(offered))
            values = {"to": pin.to, "id": held.id, "anchor": held.anchor, "near": f"{held.id}#{near}" if near else ""}
            yield Problem(place, "dangling-pin", values, "near-place" if near else "place")


CHECK = Check(code="E318", severity=Severity.ERROR, find=find)
