"""What programmes record as handed in: it says itself whether a day was kept, whatever became of the lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.document import Document
from generators.library import Library
from generators.obligations.obligation import settled
from generators.planning.lines import plans
from generators.records.programme import HandedIn


@dataclass(frozen=True)
class Proof:
    """An entry of `handed_in` with the programme that holds it; `index` is its place there."""

    document: Document
    body: str
    entry: HandedIn
    index: int

    @property
    def key(self) -> tuple[str, str, date]:
        """Return the body, what was asked for, and the day by which it was."""
        return self.body, self.entry.step or self.entry.parameter or "", self.entry.due


def proofs(library: Library) -> tuple[Proof, ...]:
    """Return every entry of all programmes."""
    return library.once("handed in", partial(_proofs, library))


def _proofs(library: Library) -> tuple[Proof, ...]:
    return tuple(
        Proof(plan.document, plan.programme.body, entry, index)
        for plan in plans(library)
        for index, entry in enumerate(plan.programme.handed_in)
    )


def proof_of(library: Library, body: str, what: str, due: date, today: date) -> Proof | None:
    """Return the entry for what a body was asked for by a day; None where there is none, or of a day yet to come."""
    found = library.once("handed in by key", partial(_by_key, library)).get((body, what, due))
    if found is None or (isinstance(found.entry.date, date) and found.entry.date > today):
        return None
    return found


def _by_key(library: Library) -> Mapping[tuple[str, str, date], Proof]:
    return {one.key: one for one in reversed(proofs(library))}


def judged(proof: Proof, today: date) -> tuple[str, date | None, str]:
    """Return state, day and why it is undecided: what was handed in on no stated day may have been in time or late."""
    done = proof.entry.date
    if not isinstance(done, date):
        return "undecided", None, "no-day-handed-in"
    return settled(proof.entry.due, done, today), done, ""
