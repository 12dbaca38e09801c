"""Reviews of guidelines by their `review_by`, and of terms of reference by the parameter `review-months`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from generators.document import Document
from generators.in_force import is_draft, version_in_force
from generators.library import Library
from generators.obligations.obligation import Obligation, settled
from generators.procedure.terms_on import terms_on
from generators.terms import groups

PARAMETER = "review-months"


def reviews(library: Library, today: date) -> Iterator[Obligation]:
    """Yield the next review of each guideline that is not withdrawn, and of the terms of each group."""
    for document in library.of("guideline"):
        if not is_draft(document) and document.field("status") != "withdrawn":
            yield _guideline(document, today)
    for document in groups(library):
        if not is_draft(document):
            yield _terms(library, document, today)


def _guideline(document: Document, today: date) -> Obligation:
    due = document.field("review_by")
    if not isinstance(due, date):
        return Obligation("review", document.id, "undecided", why="no-review")
    return Obligation("review", document.id, settled(due, None, today), due=due)


def _terms(library: Library, document: Document, today: date) -> Obligation:
    """Return when the version in force is to be reviewed: so many months after it came into force."""
    body, version = str(document.field("body")), version_in_force(document, today)
    asked = terms_on(library, body, today).asks(PARAMETER)
    if version is None or not isinstance(version.from_, date):
        return Obligation("review", document.id, "undecided", body, why="not-in-force")
    if not isinstance(asked, Fraction):
        return Obligation("review", document.id, "undecided", body, why=asked or "not-in-terms")
    due = months_later(version.from_, int(asked))
    return Obligation("review", document.id, settled(due, None, today), body, due=due)


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last one of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
