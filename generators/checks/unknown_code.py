"""A code of a decision, named as the one that follows, which no minutes give."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.codes import codes
from generators.library import Library
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every `superseded_by` that is not the code of another decision or recommendation."""
    named = [(document, keys, value) for document in library.of("minutes") for keys, value in document.leaves]
    given: set[str] | None = None
    for document, keys, value in named:
        if keys[-1] != "superseded_by":
            continue
        given = {coded.code for coded in codes(library)} | set(library.retired) if given is None else given
        if value not in given:
            near = nearest(value, given)
            yield Problem(
                library.place(document, keys), "unknown-code", {"code": value, "near": near}, "near" if near else ""
            )


CHECK = Check(code="E311", severity=Severity.ERROR, find=find)
