"""All obligations on a day, each once, in the order in which they press."""

from __future__ import annotations

from datetime import date
from functools import partial

from generators.library import Library
from generators.obligations.meetings import meetings
from generators.obligations.obligation import STATES, Obligation
from generators.obligations.reviews import reviews
from generators.obligations.steps import fixed_days
from generators.obligations.terms import by_terms


def obligations(library: Library, today: date, since: int | None = None) -> tuple[Obligation, ...]:
    """Return the obligations of last year, this year and the next, by state and then by day.

    Where `since` is an earlier year than the last, those of the years from it on are among them.
    """
    first = min(today.year - 1, since or today.year)
    return library.once(("obligations", today, first), partial(_all, library, today, first))


def _all(library: Library, today: date, first: int) -> tuple[Obligation, ...]:
    past, near = range(first, today.year + 1), range(first, today.year + 2)
    found = [*meetings(library, past, today), *by_terms(library, near, today), *fixed_days(library, near, today)]
    found += reviews(library, today)
    return tuple(sorted(found, key=_order))


def _order(one: Obligation) -> tuple[int, date, str, str, str]:
    return STATES.index(one.state), one.due or date.max, one.body, one.kind, one.source
