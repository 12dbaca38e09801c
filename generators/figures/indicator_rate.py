"""Share of indicators that reached the target of a year; never merged with the rate of activities.

Source: domain brief, section 0, fact 3 (indicators and activities have separate rates).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.figures.attainment import attainment, known_by, target_for
from generators.figures.ratio import Ratio, ratio
from generators.records.indicator import Indicator, Measured


@dataclass(frozen=True)
class IndicatorRate:
    """The rate of one year; `without` names the indicators whose target or value of that year is not stated."""

    year: int
    rate: Ratio
    without: tuple[str, ...]


def indicator_rate(indicators: Iterable[tuple[str, Indicator]], year: int, as_of: date) -> IndicatorRate:
    """Return the indicators at or beyond their target of the year, divided by those that state target and value."""
    reached, counted, without = 0, [], []
    for key, indicator in indicators:
        target, value = target_for(indicator, year), _value(indicator, year, as_of)
        found = attainment(indicator, key, value, target, as_of)
        if target is None or value is None or found.ratio is None:
            without.append(key)
            continue
        counted.append(key)
        reached += found.ratio.numerator >= found.ratio.denominator
    return IndicatorRate(year, ratio("indicator-rate", reached, len(counted), as_of, counted), tuple(without))


def _value(indicator: Indicator, year: int, as_of: date) -> Measured | None:
    """Return the last value of that year that was known by the day."""
    found = [
        one for one in indicator.values if one.year == year and isinstance(one.value, Decimal) and known_by(one, as_of)
    ]
    return max(found, key=lambda one: one.date if isinstance(one.date, date) else date.min, default=None)
