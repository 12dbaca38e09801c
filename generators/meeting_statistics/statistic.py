"""One statistic: a ratio or a median, with what was left out because the record does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Literal

from generators.figures.ratio import Ratio, ratio

Unit = Literal["percent", "days", "number"]


@dataclass(frozen=True)
class Statistic:
    """A share in per cent, or a mean in days or in things a meeting; `silent` counts what is in neither part.

    `of` names what is counted where one formula gives several figures: a kind of item, a band, a level.
    """

    ratio: Ratio
    unit: Unit = "percent"
    silent: int = 0
    of: str = ""


@dataclass(frozen=True)
class Median:
    """The middle of so many values in days; None where there is none."""

    key: str
    value: Decimal | None
    count: int
    as_of: date
    silent: int = 0


def mean(key: str, days: Sequence[int], as_of: date, silent: int = 0) -> Statistic:
    """Return the mean of whole days: their sum over their number."""
    return Statistic(ratio(key, sum(days), len(days), as_of), "days", silent)


def middle(key: str, days: Sequence[int], as_of: date, silent: int = 0) -> Median:
    """Return the median of whole days: the value in the middle, of two in the middle their mean."""
    value = median(map(Decimal, days)) if days else None
    return Median(key, value, len(days), as_of, silent)
