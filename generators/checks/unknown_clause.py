"""A clause named in terms of reference that the standard does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.records.terms import Standard
from generators.terms import standard_of
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every clause named by a parameter, a change or an addition that is not there."""
    for document in library.of("tor"):
        standard = standard_of(library, document)
        if standard is None or not isinstance(standard.record, Standard):
            continue
        known = {clause.id for clause in standard.record.clauses}
        for keys, clause in _named(document):
            if clause not in known | (_added(document) if keys[0] == "add" else set()):
                near = nearest(clause, known)
                values = {"clause": clause, "standard": standard.id, "near": near}
                yield Problem(library.place(document, keys), "unknown-clause", values, "near" if near else "")


def _added(document: Document) -> set[str]:
    return {change.clause for change in document.field("add") or ()}


def _named(document: Document) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(document.record, Standard):
        for index, parameter in enumerate(document.record.parameters):
            yield ("parameters", index, "clause"), parameter.clause
        return
    for field in ("drop", "replace"):
        for index, change in enumerate(document.field(field)):
            yield (field, index, "clause"), change.clause
    for index, change in enumerate(document.field("add")):
        yield ("add", index, "after"), change.after


CHECK = Check(code="E112", severity=Severity.ERROR, find=find)
