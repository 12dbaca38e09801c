"""Deadlines of a sitting, computed from the terms of reference in force on its day.

Calendar days, as in the Commission's standard rules of procedure for expert groups: 14 days of notice mean that the
invitation goes out on the fourteenth day before the sitting at the latest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from generators.procedure.terms_on import Terms


@dataclass(frozen=True)
class Deadline:
    """One deadline: `name` is a key of the words, `parameter` what the terms call it, `days` what they ask for.

    `day` is the last day on which it is kept, where the day that it counts from is known. `why` says why no terms give
    it (`no-terms`, `not-in-force`, `earlier-text`, `not-in-terms`); then `days` and `day` are those of the working text
    where that has any, and bind nobody: `is_draft` says so.
    """

    name: str
    parameter: str
    days: int | None = None
    day: date | None = None
    why: str = ""

    @property
    def is_draft(self) -> bool:
        """Say whether the figures are those of a working text that is not in force."""
        return bool(self.why) and self.days is not None

    def is_missed(self, today: date) -> bool:
        """Say whether a binding deadline has passed."""
        return not self.why and self.day is not None and self.day < today


def before(terms: Terms, sitting: date | None, urgent: bool = False) -> Iterator[Deadline]:
    """Yield what is due before a sitting, the earliest first; an urgent one has its own notice and no proposals."""
    if not urgent:
        yield _counted(terms, "proposals", "proposal-days", sitting, -1)
    yield _counted(terms, "notice", "urgent-days" if urgent else "notice-days", sitting, -1)
    yield _counted(terms, "papers", "papers-days", sitting, -1)


def after(terms: Terms, sitting: date | None, circulated: date | None = None) -> Iterator[Deadline]:
    """Yield by when the minutes are to be circulated, and until when members may comment on them.

    Comments count from the day of circulation; while that is not known, from the last day on which it may be.
    """
    minutes = _counted(terms, "circulation", "minutes-days", sitting, 1)
    yield minutes
    yield _counted(terms, "comments", "comment-days", circulated or minutes.day, 1)


def _counted(terms: Terms, name: str, parameter: str, first: date | None, sign: int) -> Deadline:
    asked = terms.asks(parameter)
    why = asked if isinstance(asked, str) else "" if asked is not None else "not-in-terms"
    number = asked if isinstance(asked, Fraction) else terms.would_ask(parameter)
    days = _whole(number, sign)
    if days is None:
        return Deadline(name, parameter, why=why or "not-in-terms")
    return Deadline(name, parameter, days, _moved(first, sign * days), why)


def _whole(number: Fraction | None, sign: int) -> int | None:
    """Return whole days, of a broken number those with which it is surely kept; None where it is no number of days."""
    if number is None or number < 0:
        return None
    return ceil(number) if sign < 0 else floor(number)


def _moved(day: date | None, days: int) -> date | None:
    try:
        return day + timedelta(days=days) if day else None
    except OverflowError:
        return None
