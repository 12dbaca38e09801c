"""An action that is said to be done in time or done late, while its days say the opposite."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.follow_up import due_day
from generators.library import Library
from generators.made_parts import made_parts
from generators.problem import Problem, Severity
from generators.records.minutes import Action
from generators.registers import meaning


def find(library: Library) -> Iterator[Problem]:
    """Yield every action whose last state contradicts its day: done after it was due, or late with time to spare.

    Where no day is known by which it was due, nobody can say that it is late.
    """
    for document, keys, made in made_parts(library):
        if not isinstance(made, Action) or not made.history:
            continue
        last, due = made.history[-1], due_day(made.due)
        means = meaning(library, last.status)
        late = due is not None and last.date > due
        if means not in ("done", "done-late") or late == (means == "done-late"):
            continue
        variant = "late" if late else "in-time" if due else "no-day"
        values = {"code": made.code, "day": last.date.isoformat(), "due": due.isoformat() if due else ""}
        yield Problem(library.place(document, (*keys, "status")), "done-in-time", values, variant)


CHECK = Check(code="E422", severity=Severity.ERROR, find=find)
