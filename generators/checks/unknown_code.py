"""A code of a decision, named as the one that follows, which no minutes give."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.codes import codes
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.minutes import Decision
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every `superseded_by` that is not the code of another decision or recommendation."""
    given: set[str] = set()
    for document in library.of("minutes"):
        for keys, part in document.parts:
            code = part.superseded_by if isinstance(part, Decision) else None
            if code is None:
                continue
            given = given or {coded.code for coded in codes(library)} | set(library.retired)
            if code not in given:
                near = nearest(code, given)
                place = library.place(document, (*keys, "superseded_by"))
                yield Problem(place, "unknown-code", {"code": code, "near": near}, "near" if near else "")


CHECK = Check(code="E311", severity=Severity.ERROR, find=find)
