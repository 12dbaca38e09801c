"""A choice in a report without a vocabulary, or with one that is not there; or choices where none are made."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.report import Asked
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every field or column whose kind and `choices` do not go together."""
    known = {one.id for one in library.of("vocabulary")}
    for document in library.of("report"):
        for keys, part in document.parts:
            if not isinstance(part, Asked):
                continue
            if part.kind == "choice" and part.choices is None:
                place = library.place(document, (*keys, "kind"))
                yield Problem(place, "report-choices", {"id": part.id}, "without")
            elif part.kind != "choice" and part.choices is not None:
                place = library.place(document, (*keys, "choices"))
                yield Problem(place, "report-choices", {"id": part.id, "kind": part.kind}, "kind")
            elif part.choices is not None and part.choices not in known:
                place = library.place(document, (*keys, "choices"))
                near = nearest(part.choices, known) or ", ".join(sorted(known))
                yield Problem(place, "report-choices", {"vocabulary": part.choices, "near": near})


CHECK = Check(code="E503", severity=Severity.ERROR, find=find)
