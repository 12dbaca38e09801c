"""A group whose terms rest on an older or unknown version of the standard."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import Problem, Severity
from generators.terms import groups, is_outdated


def find(library: Library) -> Iterator[Problem]:
    """Yield every group that does not rest on the standard's current version."""
    for document in groups(library):
        if is_outdated(library, document):
            yield _problem(library, document)


def _problem(library: Library, document: Document) -> Problem:
    standard = library.documents[document.field("rests_on").standard]
    rests, now = document.field("rests_on").version, standard.field("version")
    known = {version.version for version in standard.field("versions")}
    values = {"rests": rests, "now": now, "standard": standard.id}
    place = library.place(document, ("rests_on", "version"))
    return Problem(place, "old-standard", values, "" if rests in known else "unknown")


CHECK = Check(code="E118", severity=Severity.WARNING, find=find)
