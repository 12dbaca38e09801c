"""Something that is recorded as handed in, and that nothing asks the body for by that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.check import Check
from generators.library import Library
from generators.obligations.handed_in import Proof, proofs
from generators.obligations.steps import fixed_days
from generators.obligations.terms import by_terms
from generators.problem import Problem, Severity

MOST = 8


def find(library: Library) -> Iterator[Problem]:
    """Yield every entry that names neither or both of step and parameter, or a day by which nothing was asked for."""
    for proof in proofs(library):
        values = {"entry": proof.entry.id}
        place = library.place(proof.document, ("handed_in", proof.index, "id"))
        if (proof.entry.step is None) == (proof.entry.parameter is None):
            yield Problem(place, "handed-in-unasked", values, "one")
            continue
        asked = _asked(library, proof)
        _, what, due = proof.key
        if (what, due) not in asked:
            values |= {"what": what, "due": due.isoformat()}
            values["known"] = "; ".join(f"{name} {day}" for name, day in sorted(asked)[:MOST])
            yield Problem(place, "handed-in-unasked", values, "" if asked else "nothing")


def _asked(library: Library, proof: Proof) -> set[tuple[str, date]]:
    """Return what the body is asked for by which day in the year of the entry."""
    due = proof.entry.due
    year = range(due.year, due.year + 1)
    steps = {
        (f"{one.source}#{one.anchor}", one.due)
        for one in fixed_days(library, year, due)
        if one.body == proof.body and one.due
    }
    terms = {
        (one.values["parameter"], one.due) for one in by_terms(library, year, due) if one.body == proof.body and one.due
    }
    return steps | terms


CHECK = Check(code="E427", severity=Severity.WARNING, find=find)
