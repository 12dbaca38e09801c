"""What an issue of a report is about in time: a year, a half-year, a quarter, a month, or no period at all."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

PeriodKind = Literal["year", "half-year", "quarter", "month", "none"]
NONE = "none"
_SHAPES: dict[PeriodKind, re.Pattern[str]] = {
    "year": re.compile(r"(?P<year>[12]\d{3})", re.ASCII),
    "half-year": re.compile(r"(?P<year>[12]\d{3})-H(?P<part>[12])", re.ASCII),
    "quarter": re.compile(r"(?P<year>[12]\d{3})-Q(?P<part>[1-4])", re.ASCII),
    "month": re.compile(r"(?P<year>[12]\d{3})-(?P<part>0[1-9]|1[0-2])", re.ASCII),
    "none": re.compile(NONE),
}
_MONTHS: dict[str, int] = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}


@dataclass(frozen=True)
class Period:
    """A period by its key (`2026`, `2026-H1`, `2026-Q1`, `2026-03`, `none`) with its first and last day, inclusive."""

    key: str
    first: date
    last: date

    @classmethod
    def read(cls, key: str) -> Period:
        """Return the period of this key; raises ValueError where it is no period."""
        kind = kind_of(key)
        if kind is None:
            raise ValueError(key)
        return _none() if kind == NONE else _nth(kind, *_place(kind, key))

    @property
    def kind(self) -> PeriodKind:
        """Return how long it is, as a specification says in `period`."""
        return kind_of(self.key) or "none"

    def before(self) -> Period:
        """Return the period of the same length that ends where this one begins; `none` has only itself before it."""
        if self.kind == "none":
            return self
        year, part = _place(self.kind, self.key)
        parts = 12 // _MONTHS[self.kind]
        return _nth(self.kind, year, part - 1) if part > 1 else _nth(self.kind, year - 1, parts)

    def __contains__(self, day: object) -> bool:
        """Say whether a day falls into it, its first and last day included."""
        return isinstance(day, date) and self.first <= day <= self.last


def kind_of(key: str) -> PeriodKind | None:
    """Return how long the period of this key is; None where it is no period."""
    return next((kind for kind, shape in _SHAPES.items() if shape.fullmatch(key)), None)


def _place(kind: PeriodKind, key: str) -> tuple[int, int]:
    """Return year and number of the part within it, from 1."""
    found = _SHAPES[kind].fullmatch(key)
    assert found is not None
    return int(found["year"]), int(found.groupdict().get("part") or 1)


def _nth(kind: PeriodKind, year: int, part: int) -> Period:
    months = _MONTHS[kind]
    first, last = (part - 1) * months + 1, part * months
    keys = {"year": f"{year}", "half-year": f"{year}-H{part}", "quarter": f"{year}-Q{part}"}
    key = keys.get(kind, f"{year}-{part:02}")
    return Period(key, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _none() -> Period:
    return Period(NONE, date.min, date.max)
