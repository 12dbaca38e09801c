"""Small facts that many providers share: counts, empty cells, amounts, and ratios of counted lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from generators.figures.ratio import Ratio, ratio
from generators.reports.data import Fact, Value, fact

BLANK = Fact("")
"""An empty cell: there is nothing to say here, which is not the same as not stated."""


def count(number: int, sources: Iterable[str] = ()) -> Fact:
    """Return a count with what was counted."""
    return Fact(Decimal(number), tuple(sources))


def number(value: int | Decimal | None, *sources: str) -> Fact:
    """Return a number; None is not stated."""
    return Fact(None if value is None else Decimal(value), sources)


def claim(value: Value, *sources: str) -> Fact:
    """Return an optional field as a fact: one that is absent makes no claim, which is an empty cell."""
    return BLANK if value is None else fact(value, *sources)


def portion(key: str, part: int, whole: int, as_of: date, sources: Iterable[str]) -> Fact:
    """Return a part of a whole as a fact; the percentage of nothing is n/a."""
    made = ratio(key, part, whole, as_of, sources)
    return percentage(made)


def percentage(made: Ratio) -> Fact:
    """Return a ratio as a fact with its percentage, rounded half up to two places."""
    return Fact(made.percent, made.sources, made)
