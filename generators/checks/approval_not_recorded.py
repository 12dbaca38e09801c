"""Minutes whose state says that they were approved, without a record of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.procedure.approval import lacks


def find(library: Library) -> Iterator[Problem]:
    """Yield the state of such minutes."""
    for document in lacks(library, "approval"):
        yield Problem(
            library.place(document, ("state",)), "approval-not-recorded", {"state": str(document.field("state"))}
        )


CHECK = Check(code="E440", severity=Severity.WARNING, find=find)
