"""Meetings due by frequency: the parameter `meetings-a-year` of the terms in force, held against the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil

from generators.library import Library
from generators.obligations.obligation import Obligation, settled
from generators.procedure.terms_on import terms_on
from generators.registers import sittings

PARAMETER = "meetings-a-year"


def meetings(library: Library, years: range, today: date) -> Iterator[Obligation]:
    """Yield for each body in force and each year what its terms ask for; a body without terms is undecided.

    A year in which terms came into force, or changed what they ask, cannot be judged: it is not stated how much of the
    number falls into a part of a year.
    """
    held: dict[tuple[str, int], list[date]] = {}
    for one in sittings(library):
        if one.minutes.date <= today:
            for key in one.minutes.bodies:
                held.setdefault((key, one.minutes.date.year), []).append(one.minutes.date)
    for body in library.of("body"):
        for year in years:
            if _exists(body.record, date(year, 1, 1), date(year, 12, 31)):
                yield _of(library, body.id, year, sorted(held.get((body.id, year), ())), today)


def _exists(record: object, first: date, last: date) -> bool:
    """Say whether a body is said to have existed all the year; one that says nothing of its days did."""
    held = getattr(record, "holds", None)
    return held is None or (held(first) and held(last))


def _of(library: Library, body: str, year: int, days: list[date], today: date) -> Obligation:
    first, last = date(year, 1, 1), date(year, 12, 31)
    then, now = terms_on(library, body, first), terms_on(library, body, min(last, today))
    asked, source = now.asks(PARAMETER), now.text.id if now.text else body
    values = {"year": str(year), "held": str(len(days))}
    if not isinstance(asked, Fraction):
        return Obligation("meetings", source, "undecided", body, "", last, None, asked or "not-in-terms", values)
    needed = ceil(asked)
    values["needed"] = str(needed)
    done = days[needed - 1] if needed and len(days) >= needed else last if not needed else None
    if done is None and then.asks(PARAMETER) != asked:
        return Obligation("meetings", source, "undecided", body, "", last, None, "part-of-year", values)
    return Obligation("meetings", source, settled(last, done, today), body, "", last, done, "", values)
