"""A question of a self-check that points to a place which its guideline does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.self_check import SelfCheck
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every point that is neither a heading nor a point of the guideline."""
    for document in library.of("self-check"):
        if isinstance(document.record, SelfCheck):
            yield from _pointless(library, document, document.record)


def _pointless(library: Library, document: Document, record: SelfCheck) -> Iterator[Problem]:
    held = library.get(record.guideline)
    known = {unit.id for prose in held.prose.values() for unit in prose.units} if held else set()
    for index, one in enumerate(record.questions):
        if held and one.point and one.point not in known:
            near = nearest(one.point, known)
            values = {"question": one.id, "point": one.point, "guideline": held.id, "near": near}
            place = library.place(document, ("questions", index, "point"))
            yield Problem(place, "self-check-point", values, "near" if near else "")


CHECK = Check(code="E536", severity=Severity.ERROR, find=find)
