"""An action that no one owns."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.minutes import Action


def find(library: Library) -> Iterator[Problem]:
    """Yield every action for which neither an institution nor words say who owns it."""
    for document in library.of("minutes"):
        for keys, part in document.parts:
            if isinstance(part, Action) and not isinstance(part.owner, str) and part.owner_text is None:
                yield Problem(library.place(document, (*keys, "code")), "action-without-owner", {"code": part.code})


CHECK = Check(code="E411", severity=Severity.WARNING, find=find)
