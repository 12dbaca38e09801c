"""Periods: what held from a day until a day, both inclusive; an absent day makes no claim."""

from __future__ import annotations

from datetime import date

from generators.model.record import Dated


def overlap(first: Dated, second: Dated) -> date | None:
    """Return a day on which both are said to hold, or None where what is stated does not prove one."""
    for one, other in ((first, second), (second, first)):
        for day in (one.from_, one.until):
            if isinstance(day, date) and _claims(other, day):
                return day
    return None


def _claims(period: Dated, day: date) -> bool:
    """Say whether a period is stated to hold on a day: it is one of its ends, or between two stated ends."""
    start, end = period.from_, period.until
    if isinstance(start, date) and isinstance(end, date):
        return start <= day <= end
    return day in (start, end)
