"""Minutes whose state says that they were corrected, without any correction."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.procedure.approval import lacks


def find(library: Library) -> Iterator[Problem]:
    """Yield the state of such minutes."""
    for document in lacks(library, "corrections"):
        yield Problem(
            library.place(document, ("state",)), "correction-not-recorded", {"state": str(document.field("state"))}
        )


CHECK = Check(code="E444", severity=Severity.WARNING, find=find)
