"""Attainment of an indicator's target, with guards where the formula would say nothing or something false.

Source: domain brief, section 5, report 6: (value - baseline) / (target - baseline). A falling indicator needs no other
formula, as both differences are negative; they are shown as improvements, with their signs turned.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.figures.ratio import Ratio
from generators.records.indicator import Figure, Indicator, Measured


@dataclass(frozen=True)
class Attainment:
    """How far a target was reached by the value of a year.

    `ratio` is None where it cannot be said, and `why` then is `no-baseline`, `no-target`, `no-value`, `equal` (target
    and baseline are the same) or `against-direction` (the target is worse than the baseline).
    """

    year: int
    target_year: int | None
    ratio: Ratio | None
    why: str = ""


def attainment(
    indicator: Indicator, key: str, value: Measured | None, target: Figure | None, as_of: date
) -> Attainment:
    """Return how far this value has come from the baseline to this target; `key` is the id of the record."""
    year = value.year if value else target.year if target else as_of.year
    target_year = target.year if target else None
    base = _number(indicator.baseline)
    wanted, got = _number(target), _number(value)
    missing = "no-baseline" if base is None else "no-target" if wanted is None else "no-value" if got is None else ""
    if base is None or wanted is None or got is None:
        return Attainment(year, target_year, None, missing)
    sign = Decimal(1) if indicator.direction == "up" else Decimal(-1)
    asked = (wanted - base) * sign
    if asked <= 0:
        return Attainment(year, target_year, None, "equal" if asked == 0 else "against-direction")
    return Attainment(year, target_year, Ratio("attainment", (got - base) * sign, asked, as_of, (key,)))


def latest(indicator: Indicator, as_of: date) -> Measured | None:
    """Return the last value that was measured by `as_of`: of the latest year, and within it of the latest day."""
    stated = [one for one in indicator.values if isinstance(one.value, Decimal) and known_by(one, as_of)]
    return max(stated, key=lambda one: (one.year, one.date if isinstance(one.date, date) else date.min), default=None)


def known_by(value: Measured, as_of: date) -> bool:
    """Say whether a value was known by that day: by its `as_of`, else by its date, else by its year."""
    for day in (value.as_of, value.date):
        if isinstance(day, date):
            return day <= as_of
    return value.year <= as_of.year


def final_target(indicator: Indicator) -> Figure | None:
    """Return the target of the last year that states one."""
    return max(_stated(indicator), key=lambda one: one.year, default=None)


def target_for(indicator: Indicator, year: int) -> Figure | None:
    """Return the target of this very year; None where the year has none, as no year stands in for another."""
    return next((one for one in _stated(indicator) if one.year == year), None)


def expected(indicator: Indicator, year: int) -> Decimal | None:
    """Return the value due in a year: its target, else on the straight line between the stated years around it.

    None before the baseline, after the last target, and where baseline or targets are not stated.
    """
    base = indicator.baseline
    known = {one.year: one.value for one in _stated(indicator)}
    if isinstance(base, Figure) and isinstance(base.value, Decimal):
        known.setdefault(base.year, base.value)
    if year in known:
        return _decimal(known[year])
    before, after = [one for one in known if one < year], [one for one in known if one > year]
    if not before or not after:
        return None
    first, last = max(before), min(after)
    low, high = _decimal(known[first]), _decimal(known[last])
    return low + (high - low) * (year - first) / (last - first)


def _stated(indicator: Indicator) -> list[Figure]:
    return [one for one in indicator.targets if isinstance(one.value, Decimal)]


def _number(figure: object) -> Decimal | None:
    return figure.value if isinstance(figure, Figure) and isinstance(figure.value, Decimal) else None


def _decimal(value: object) -> Decimal:
    assert isinstance(value, Decimal)
    return value
