"""A section of a report without its heading in the body, or a heading of the body that is no section."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.places import mark_place
from generators.problem import Problem, Severity
from generators.prose import Prose
from generators.records.report import Report
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield what one of the two has and the other has not, in each language of the body."""
    for document in library.of("report"):
        record = document.record
        sections = record.sections if isinstance(record, Report) else ()
        known = {section.id: place for place, section in enumerate(sections)}
        for prose in document.prose.values():
            marks = {unit.mark for unit in prose.units if unit.kind == "heading" and unit.level == 2}
            yield from _without_heading(library, document, known, marks, prose)
            yield from _without_section(prose, known)


def _without_heading(
    library: Library, document: Document, known: dict[str, int], marks: set[str | None], prose: Prose
) -> Iterator[Problem]:
    for key, place in known.items():
        if key not in marks:
            where = library.place(document, ("sections", place, "id"))
            yield Problem(where, "report-section", {"section": key, "file": prose.path})


def _without_section(prose: Prose, known: dict[str, int]) -> Iterator[Problem]:
    for unit in prose.units:
        if unit.kind == "heading" and unit.level == 2 and unit.mark and unit.mark not in known:
            near = nearest(unit.mark, set(known)) or ", ".join(known)
            values = {"heading": unit.mark, "near": near}
            yield Problem(mark_place(prose, unit), "report-section", values, "heading")


CHECK = Check(code="E501", severity=Severity.ERROR, find=find)
