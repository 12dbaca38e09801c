"""A panel of a leaflet that names a part which its page does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.leaflet import PANELS, Leaflet
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every part that is neither a heading nor a unit of the page in its own language."""
    for document in library.of("leaflet"):
        record = document.record
        page = library.get(record.page) if isinstance(record, Leaflet) else None
        if not isinstance(record, Leaflet) or page is None:
            continue
        known = {unit.id for prose in page.prose.values() for unit in prose.units}
        for panel in PANELS:
            for index, part in enumerate(getattr(record, panel)):
                if part not in known:
                    near = nearest(part, known)
                    values = {"panel": panel, "part": part, "page": page.id, "near": near}
                    place = library.place(document, (panel, index))
                    yield Problem(place, "unknown-panel-part", values, "near" if near else "")


CHECK = Check(code="E534", severity=Severity.ERROR, find=find)
