"""Periods: what held from a day until a day, both inclusive; an absent day makes no claim."""

from __future__ import annotations

from datetime import date

from generators.model.record import Dated


def overlap(first: Dated, second: Dated) -> date | None:
    """Return the first day on which both are said to hold, or None where what is stated does not prove one."""
    pairs = ((first, second), (second, first))
    ends = [(day, other) for one, other in pairs for day in (one.from_, one.until)]
    days = [day for day, other in ends if isinstance(day, date) and _claims(other, day)]
    return min(days, default=None)


def _claims(period: Dated, day: date) -> bool:
    """Say whether a period is stated to hold on a day: it is one of its ends, or between two stated ends."""
    start, end = period.from_, period.until
    if isinstance(start, date) and isinstance(end, date):
        return start <= day <= end
    return day in (start, end)
