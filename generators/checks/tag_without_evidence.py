"""A tag that says openly that it has no evidence; one that says nothing at all is refused when it is read."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.model.record import Tag
from generators.model.scalars import Unstated
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every tag whose evidence is not stated, as a blank of a form comes back."""
    for document in library:
        for keys, part in document.parts:
            if isinstance(part, Tag) and isinstance(part.evidence, Unstated):
                values = {"code": part.code, "scheme": part.scheme}
                yield Problem(library.place(document, (*keys, "evidence")), "tag-without-evidence", values)


CHECK = Check(code="E490", severity=Severity.WARNING, find=find)
