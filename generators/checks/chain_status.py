"""A decision or action that was superseded or withdrawn, and whose status does not say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.library import Library
from generators.made_parts import made_parts
from generators.problem import Problem, Severity
from generators.records.minutes import Action, Decision
from generators.registers import meaning


def find(library: Library) -> Iterator[Problem]:
    """Yield everything with `superseded_by` or a day `withdrawn` whose status stands for something else."""
    for document, keys, made in made_parts(library):
        due = _due(made)
        if due and meaning(library, made.status) != due:
            values = {"code": made.code, "status": made.status, "due": due}
            key = "superseded_by" if due == "superseded" else due
            yield Problem(library.place(document, (*keys, "status")), "chain-status", {**values, "key": key})


def _due(made: Decision | Action) -> str:
    """Return the state that the other keys claim; what was withdrawn after it was superseded is withdrawn."""
    if isinstance(made, Decision) and isinstance(made.withdrawn, date):
        return "withdrawn"
    return "superseded" if made.superseded_by else ""


CHECK = Check(code="E426", severity=Severity.ERROR, find=find)
