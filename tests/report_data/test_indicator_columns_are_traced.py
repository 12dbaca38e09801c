"""The other columns of tables of indicators are recomputed from the YAML files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from tests.report_data import raw_lines
from tests.report_data.raw import Asked, day, number
from tests.report_data.rows import recomputed
from tests.report_data.test_indicators_are_traced import (
    attained_by,
    base_of,
    expected_in,
    last_of,
    light_of,
    targets_of,
)

Row = tuple[Any, ...]
Indicator = dict[str, Any]


def state(asked: Asked, key: str, one: Indicator) -> str:
    """Return whether the target of the year was reached, where the rate of indicators counts it."""
    reached, counted = raw_lines.indicator_rate(asked, {key: one})
    return ("reached" if reached else "not-reached") if counted else ""


def days(asked: Asked) -> Iterator[Row]:
    """Yield the last target, on which day the last value was measured and known, and whether the year's was reached."""
    for key, one in raw_lines.indicators(asked).items():
        final = targets_of(one)[-1][1] if targets_of(one) else None
        value = measured(asked, one)
        on = tuple(_day(value, name) for name in ("date", "as_of"))
        yield key, final, *on, state(asked, key, one)


def _day(value: Indicator | None, name: str) -> date | str | None:
    return "" if value is None or name not in value else day(value[name])


def measured(asked: Asked, one: Indicator) -> Indicator | None:
    """Return the last measurement that states a value, up to the year and the day of cut-off."""
    held = [
        of
        for of in one["values"]
        if int(of["year"]) <= asked.year and raw_lines.known_by(of, asked.cut) and number(of["value"]) is not None
    ]
    return max(held, key=lambda of: (of["year"], day(of.get("date")) or date.min), default=None)


def passports(asked: Asked) -> Iterator[Row]:
    """Yield type, direction and frequency of each indicator, and how far it has come to its last target."""
    for key, one in raw_lines.indicators(asked).items():
        value, goal = last_of(asked, one), targets_of(one)[-1] if targets_of(one) else None
        made = attained_by(one, value[1], goal[1]) if value and goal else None
        words = (one.get("type", ""), one["direction"], one["frequency"])
        final = goal[1] if goal else None
        shown = made or ((0, 0) if value is None or goal is None or base_of(one) is None else "not-applicable")
        yield key, *map(_stated, words), base_of(one), final, shown, light_of(asked, one)


def _stated(said: str) -> str | None:
    return None if said == "not-stated" else said


def series(asked: Asked) -> Iterator[Row]:
    """Yield for each year what was aimed at, what was due on the straight line, and what was measured by then."""
    for key, one in raw_lines.indicators(asked).items():
        years = {of["year"] for of in one["values"] if _counts(asked, of)} | {of["year"] for of in one["targets"]}
        years |= {one["baseline"]["year"]} if isinstance(one["baseline"], dict) else set()
        for year in years:
            aims = [of for of in one["targets"] if of["year"] == year]
            known = [of for of in one["values"] if of["year"] == year and _counts(asked, of)]
            value = max(known, key=lambda of: day(of.get("date")) or date.min, default=None)
            due = expected_in(one, int(year))
            yield (
                key,
                year,
                number(aims[0]["value"]) if aims and number(aims[0]["value"]) is not None else "",
                "" if due is None else due,
                number(value["value"]) if value else "",
                _attained(one, aims, value),
            )


def _counts(asked: Asked, of: Indicator) -> bool:
    return int(of["year"]) <= asked.year and raw_lines.known_by(of, asked.cut)


def _attained(one: Indicator, aims: list[Indicator], value: Indicator | None) -> tuple[Fraction | int, ...] | str:
    goal = number(aims[0]["value"]) if aims else None
    if goal is None or value is None:
        return ""
    amount = number(value["value"])
    if amount is None or base_of(one) is None:
        return (0, 0)
    return attained_by(one, amount, goal) or "not-applicable"


test_days_and_states = recomputed("indicators", "indicator final-target value-date known target-state", days)
test_passports = recomputed(
    "indicator-passports", "indicator type direction frequency baseline final-target attainment% light", passports
)
test_series = recomputed("indicator-series", "indicator year target expected value attainment%", series)
