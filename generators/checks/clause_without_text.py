"""A clause of terms of reference for which no text was written."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.terms import clauses
from generators.twins import headings


def find(library: Library) -> Iterator[Problem]:
    """Yield every clause, replaced or added clause without a heading of its id in the source language."""
    for document in library.of("tor"):
        language = library.source_language(document)
        prose = document.prose.get(language)
        if prose is None:
            continue
        written = {unit.mark for unit in headings(prose)}
        for keys, clause in clauses(document):
            if clause not in written:
                values = {"clause": clause, "file": document.twin_path(language)}
                yield Problem(library.place(document, keys), "clause-without-text", values)


CHECK = Check(code="E116", severity=Severity.ERROR, find=find)
