"""A history whose last state is not the status of the action."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.made_parts import made_parts
from generators.problem import Problem, Severity
from generators.records.minutes import Action


def find(library: Library) -> Iterator[Problem]:
    """Yield every action that says one thing under `status` and another at the end of its `history`."""
    for document, keys, made in made_parts(library):
        if isinstance(made, Action) and made.history and made.history[-1].status != made.status:
            values = {"code": made.code, "status": made.status, "last": made.history[-1].status}
            yield Problem(library.place(document, (*keys, "status")), "history-status", values)


CHECK = Check(code="E420", severity=Severity.ERROR, find=find)
