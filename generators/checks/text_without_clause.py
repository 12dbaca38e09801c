"""A section of terms of reference that belongs to no clause."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Problem, Severity
from generators.terms import clauses
from generators.twins import headings
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every section in the source language whose heading is the id of no clause of the record."""
    for document in library.of("tor"):
        prose = document.prose.get(library.source_language(document))
        known = {clause for _, clause in clauses(document)}
        for unit in headings(prose) if prose else ():
            if prose and unit.level == 2 and unit.mark and unit.mark not in known:
                near = nearest(unit.mark, known)
                values = {"clause": unit.mark, "near": near, "file": document.path}
                yield Problem(in_unit(prose, unit, ""), "text-without-clause", values, "near" if near else "")


CHECK = Check(code="E117", severity=Severity.ERROR, find=find)
