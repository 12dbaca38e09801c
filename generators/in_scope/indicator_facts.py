"""What is said of one indicator in tables: its passport, its last value and target, and how far it has come."""

from __future__ import annotations

from decimal import Decimal

from generators.figures.attainment import Attainment, final_target
from generators.figures.indicator_rate import indicator_rate
from generators.figures.lights import indicator_light
from generators.in_scope.facts import BLANK, claim, number, percentage
from generators.in_scope.indicators import Held, attained, attained_finally, last_value, next_target
from generators.in_scope.lines import held_limits, year
from generators.model.scalars import Unstated
from generators.records.indicator import Figure
from generators.reports.data import Fact, ReportScope, fact

UNDECIDED = ("equal", "against-direction")
"""Why the formula says nothing although all its values are stated."""


def attainment_fact(found: Attainment, key: str) -> Fact:
    """Return an attainment: n/a where the formula says nothing, not stated where one of its values is missing."""
    if found.ratio is not None:
        return percentage(found.ratio)
    return fact(Unstated.NOT_APPLICABLE if found.why in UNDECIDED else None, key)


def named(one: Held) -> dict[str, Fact]:
    """Return name, code, unit, owner and type."""
    record, key = one.record, one.key
    return {
        "indicator": fact(key, key),
        "code": fact(record.code, key),
        "unit": fact(record.unit, key),
        "owner": fact(record.owner, key),
        "type": claim(record.type, key),
    }


def figure(name: str, found: Figure | None, key: str) -> dict[str, Fact]:
    """Return a value with its year under `name` and `name-year`."""
    value = found.value if found is not None and isinstance(found.value, Decimal) else None
    return {
        name: number(value, key),
        f"{name}-year": fact(str(found.year), key) if found is not None else fact(None, key),
    }


def baseline(one: Held) -> dict[str, Fact]:
    """Return the baseline with its year."""
    return figure("baseline", one.record.baseline if isinstance(one.record.baseline, Figure) else None, one.key)


def progress(scope: ReportScope, one: Held) -> dict[str, Fact]:
    """Return target and last value with their years and days, attainment and light."""
    target, value = next_target(scope, one.record), last_value(scope, one.record)
    return {
        **figure("target", target, one.key),
        **figure("value", value, one.key),
        "value-date": claim(value.date if value else None, one.key),
        "known": claim(value.as_of if value else None, one.key),
        "attainment": attainment_fact(attained(scope, one, target), one.key),
        "light": fact(indicator_light(one.record, one.key, scope.cut_off, held_limits(scope)), one.key),
        "target-state": _state(scope, one),
    }


def finally_(scope: ReportScope, one: Held) -> dict[str, Fact]:
    """Return the last target with its year, and how far the last value has come to it."""
    found = figure("final-target", final_target(one.record), one.key)
    return {**found, "final-attainment": attainment_fact(attained_finally(scope, one), one.key)}


def _state(scope: ReportScope, one: Held) -> Fact:
    """Return whether the year's target was reached, as the rate of indicators counts; empty where it does not."""
    rate = indicator_rate([(one.key, one.record)], year(scope), scope.cut_off).rate
    if not rate.denominator:
        return BLANK
    return fact("reached" if rate.numerator else "not-reached", one.key)
