"""One meeting with the terms of reference that bound its body on that day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from generators.document import Document
from generators.in_force import version_in_force
from generators.library import Library
from generators.model.record import Version
from generators.model.scalars import Unstated
from generators.model.texts import Term
from generators.problem import DoracakError
from generators.records.body import BodyRecord, Member
from generators.records.minutes import Minutes
from generators.terms import Held, groups, parameters


@dataclass(frozen=True)
class Terms:
    """The parameters of the terms of reference that were in force; empty where there were none, and `why` not."""

    values: Mapping[str, Held] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True)
class Meeting:
    """Minutes with the body that gives their code and its terms in force on the day.

    Where there are no such terms, `terms.why` says what is missing: `no-terms`, `not-in-force` or `earlier-text`.
    """

    library: Library
    document: Document
    minutes: Minutes
    body: Document | None
    terms: Terms

    def asks(self, parameter: str) -> Fraction | str | None:
        """Return what the terms in force ask for, `1/2` or `14` as a number, or why that is not known.

        None where there are terms and they do not regulate it at all: then there is no rule to keep.
        """
        if self.terms.why:
            return self.terms.why
        held = self.terms.values.get(parameter)
        if held is None or held.value is Unstated.NOT_APPLICABLE:
            return None
        number = _number(held.value) if isinstance(held.value, str) else None
        return "not-in-terms" if number is None else number

    def members(self) -> tuple[Member, ...] | None:
        """Return who had a seat on the day; None where the record does not claim to name them all."""
        record = self.body.record if self.body else None
        if not isinstance(record, BodyRecord) or record.members_complete is not True:
            return None
        seats = record.members if isinstance(record.members, tuple) else ()
        return tuple(seat for seat in seats if seat.holds(self.minutes.date))

    def is_marked(self, term: object, mark: str) -> bool | None:
        """Say whether the vocabulary marks a term so; None where the term is not stated or no term is marked at all."""
        if not isinstance(term, Term):
            return None
        vocabulary = self.library.get(term.vocabulary)
        entries = vocabulary.field("terms") or () if vocabulary else ()
        if not any(getattr(entry, mark, None) is not None for entry in entries):
            return None
        return any(entry.id == term and getattr(entry, mark, None) is True for entry in entries)


def meetings(library: Library) -> Iterator[Meeting]:
    """Yield every meeting of the library, by id."""
    texts = {document.field("body"): document for document in groups(library)}
    known: dict[tuple[str, str], Terms] = {}
    for document in library.of("minutes"):
        if isinstance(document.record, Minutes):
            body = library.get(document.record.bodies[0]) if document.record.bodies else None
            terms = _in_force(library, texts.get(body.id) if body else None, document.record.date, known)
            yield Meeting(library, document, document.record, body, terms)


def _in_force(library: Library, text: Document | None, day: date, known: dict[tuple[str, str], Terms]) -> Terms:
    if text is None:
        return Terms(why="no-terms")
    version = version_in_force(text, day)
    if version is None:
        return Terms(why="not-in-force")
    key = (text.id, version.version)
    if key not in known:
        known[key] = _terms(library, text, version)
    return known[key]


def _terms(library: Library, text: Document, version: Version) -> Terms:
    if version.version == text.field("version"):
        return Terms(parameters(library, text))
    with suppress(DoracakError):
        state = library.past(version.tag) if version.tag else library
        held = state.get(text.id) if version.tag else None
        if held is not None:
            return Terms(parameters(state, held))
    return Terms(why="earlier-text")


def _number(value: str) -> Fraction | None:
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None
