"""The indicators that a report is about: those of the strategies that the lines of its bodies serve."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generators.figures.attainment import Attainment, attainment, final_target, known_by, latest
from generators.in_scope.bodies import bodies
from generators.in_scope.lines import served_by, year
from generators.records.indicator import Figure, Indicator, Measured
from generators.records.planning import Pointer
from generators.reports.data import ReportScope


@dataclass(frozen=True)
class Held:
    """An indicator with the id of its record, without values that came after the report or were not yet known."""

    key: str
    record: Indicator


def indicators(scope: ReportScope) -> tuple[Held, ...]:
    """Return the indicators that serve such a strategy, or that a line serves itself, by code; of all bodies all."""
    found = _known(scope)
    return found if scope.body is None else _of(scope, bodies(scope), found)


def of_body(scope: ReportScope, body: str) -> tuple[Held, ...]:
    """Return those of one body alone, without the bodies beneath it."""
    return _of(scope, (body,), _known(scope))


def _of(scope: ReportScope, own: tuple[str, ...], found: tuple[Held, ...]) -> tuple[Held, ...]:
    served = served_by(scope, own)
    strategies = {Pointer(to).record for to in served}
    concerned = (
        one for one in found if one.key in served or strategies & {Pointer(to).record for to in one.record.serves}
    )
    return tuple(concerned)


def _known(scope: ReportScope) -> tuple[Held, ...]:
    held = ((one.id, one.record) for one in scope.library.of("indicator"))
    found = (Held(key, _as_known(scope, record)) for key, record in held if isinstance(record, Indicator))
    return tuple(sorted(found, key=lambda one: (one.record.code, one.key)))


def _as_known(scope: ReportScope, record: Indicator) -> Indicator:
    """Return the indicator with the values of years up to that of the report which were known by the cut-off day."""
    values = (one for one in record.values if one.year <= year(scope) and known_by(one, scope.cut_off))
    return record.model_copy(update={"values": tuple(values)})


def of_goal(scope: ReportScope, goal: str) -> tuple[Held, ...]:
    """Return those of them that serve a goal, named as `strategy#goal`."""
    return tuple(one for one in indicators(scope) if goal in one.record.serves)


def last_value(scope: ReportScope, indicator: Indicator) -> Measured | None:
    """Return the last stated value that the report knows."""
    return latest(indicator, scope.cut_off)


def next_target(scope: ReportScope, indicator: Indicator) -> Figure | None:
    """Return the target of the report's year, else the next stated one after it, else the last one."""
    stated = sorted((one for one in indicator.targets if isinstance(one.value, Decimal)), key=lambda one: one.year)
    return next((one for one in stated if one.year >= year(scope)), stated[-1] if stated else None)


def attained(scope: ReportScope, one: Held, target: Figure | None) -> Attainment:
    """Return how far the last value has come to this target."""
    return attainment(one.record, one.key, last_value(scope, one.record), target, scope.cut_off)


def attained_finally(scope: ReportScope, one: Held) -> Attainment:
    """Return how far the last value has come to the last target."""
    return attained(scope, one, final_target(one.record))
