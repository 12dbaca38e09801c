"""Words of a narrative that would be lost: above its first heading, or under one that is no section of the report."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import mark_place
from generators.problem import Place, Problem, Severity
from generators.prose import Prose
from generators.records.report import Report
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every heading of level 2 that names no section, and words that stand before the first one."""
    for document in library.of("report"):
        record = document.record
        known = {section.id for section in record.sections} if isinstance(record, Report) else set[str]()
        for twins in document.narratives.values():
            for prose in twins.values():
                yield from _lost(prose, known)


def _lost(prose: Prose, known: set[str]) -> Iterator[Problem]:
    begun = False
    for unit in prose.units:
        top = unit.kind == "heading" and unit.level == 2
        if not top and not begun:
            yield Problem(Place(prose.path, unit.lines[0], 1), "report-narrative-heading", {}, "above")
        if top and unit.mark and unit.mark not in known:
            near = nearest(unit.mark, known) or ", ".join(sorted(known))
            yield Problem(mark_place(prose, unit), "report-narrative-heading", {"heading": unit.mark, "near": near})
        if top or not begun:
            begun = True


CHECK = Check(code="E505", severity=Severity.ERROR, find=find)
