"""A code that is named as what follows or carries out, which no minutes give."""

from __future__ import annotations

from collections.abc import Iterator

from generators.chains import carriers, successor
from generators.check import Check
from generators.codes import codes
from generators.library import Library
from generators.made_parts import made_parts
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every code under `superseded_by` and `implemented_by` that no record gives."""
    given: set[str] = set()
    for document, keys, made in made_parts(library):
        named = [(code, (*keys, "superseded_by")) for code in successor(made)]
        named += [(code, (*keys, "implemented_by", index)) for index, code in enumerate(carriers(made))]
        for code, where in named:
            given = given or {coded.code for coded in codes(library)} | set(library.retired)
            if code not in given:
                near = nearest(code, given)
                values = {"code": code, "near": near}
                yield Problem(library.place(document, where), "unknown-code", values, "near" if near else "")


CHECK = Check(code="E311", severity=Severity.ERROR, find=find)
