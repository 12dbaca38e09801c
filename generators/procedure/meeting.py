"""One meeting with the terms of reference that bound its body on that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generators.document import Document
from generators.library import Library
from generators.model.texts import Term
from generators.procedure.terms_on import Terms, terms_on
from generators.records.body import BodyRecord, Member
from generators.records.minutes import Minutes


@dataclass(frozen=True)
class Meeting:
    """Minutes with the body that gives their code and its terms in force on the day."""

    library: Library
    document: Document
    minutes: Minutes
    body: Document | None
    terms: Terms

    def asks(self, parameter: str) -> Fraction | str | None:
        """Return what the terms in force ask for, or why that is not known; None where there is no such rule."""
        return self.terms.asks(parameter)

    def members(self) -> tuple[Member, ...] | None:
        """Return who had a seat on the day; None where the record does not claim to name them all."""
        return seats(self.body, self.minutes.date) if _names_all(self.body) else None

    def is_marked(self, term: object, mark: str) -> bool | None:
        """Say whether the vocabulary marks a term so; None where the term is not stated or no term is marked at all."""
        return is_marked(self.library, term, mark)


def meetings(library: Library) -> Iterator[Meeting]:
    """Yield every meeting of the library, by id."""
    for document in library.of("minutes"):
        if isinstance(document.record, Minutes):
            yield meeting(library, document, document.record)


def meeting(library: Library, document: Document, minutes: Minutes) -> Meeting:
    """Return these minutes with the body that gives their code, and its terms on their day."""
    body = library.get(minutes.bodies[0]) if minutes.bodies else None
    terms = terms_on(library, body.id, minutes.date) if body else Terms(why="no-terms")
    return Meeting(library, document, minutes, body, terms)


def seats(body: Document | None, day: date) -> tuple[Member, ...]:
    """Return the seats of a body on a day, as far as its record names them."""
    record = body.record if body else None
    held = record.members if isinstance(record, BodyRecord) and isinstance(record.members, tuple) else ()
    return tuple(seat for seat in held if seat.holds(day))


def is_marked(library: Library, term: object, mark: str) -> bool | None:
    """Say whether the vocabulary marks a term so; None where the term is not stated or no term is marked at all."""
    if not isinstance(term, Term):
        return None
    vocabulary = library.get(term.vocabulary)
    entries = vocabulary.field("terms") or () if vocabulary else ()
    if not any(getattr(entry, mark, None) is not None for entry in entries):
        return None
    return any(entry.id == term and getattr(entry, mark, None) is True for entry in entries)


def _names_all(body: Document | None) -> bool:
    return isinstance(body.record, BodyRecord) and body.record.members_complete is True if body else False
