"""A clause of the standard that a group changes in a way that its status forbids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.records.terms import Standard
from generators.terms import groups, standard_of


def find(library: Library) -> Iterator[Problem]:
    """Yield every dropped, replaced or added clause that the standard does not let a group drop, replace or add."""
    for document in groups(library):
        standard = standard_of(library, document)
        if standard is None or not isinstance(standard.record, Standard):
            continue
        status = {clause.id: clause.status for clause in standard.record.clauses}
        for keys, clause, variant in _breaches(document, status):
            yield Problem(library.place(document, keys), "clause-override", {"clause": clause}, variant)


def _breaches(document: Document, status: Mapping[str, str]) -> Iterator[tuple[KeyPath, str, str]]:
    dropped = {change.clause for change in document.field("drop")}
    for index, change in enumerate(document.field("drop")):
        if status.get(change.clause, "optional") != "optional":
            yield ("drop", index, "clause"), change.clause, f"drop-{status[change.clause]}"
    for index, change in enumerate(document.field("replace")):
        if status.get(change.clause) == "mandatory":
            yield ("replace", index, "clause"), change.clause, "replace-mandatory"
        elif change.clause in dropped:
            yield ("replace", index, "clause"), change.clause, "twice"
    for index, change in enumerate(document.field("add")):
        if change.clause in status:
            yield ("add", index, "clause"), change.clause, "add-known"


CHECK = Check(code="E111", severity=Severity.ERROR, find=find)
