"""An action without a day by which it is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.minutes import Action


def find(library: Library) -> Iterator[Problem]:
    """Yield every action whose due date is neither stated nor derived from the words of the text."""
    for document in library.of("minutes"):
        for keys, part in document.parts:
            if isinstance(part, Action) and not isinstance(part.due.date or part.due.derived, date):
                yield Problem(library.place(document, (*keys, "due")), "action-without-date", {"code": part.code})


CHECK = Check(code="E412", severity=Severity.WARNING, find=find)
