"""Objectives: for each goal of the strategies its measures, activities, rate of implementation and indicators."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.implementation import implementation
from generators.figures.indicator_rate import indicator_rate
from generators.in_scope.facts import count, percentage, portion
from generators.in_scope.indicators import of_goal
from generators.in_scope.lines import goals, lines_of_year, serving, year
from generators.planning.lines import PlannedLine
from generators.records.strategy import Goal
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = (
    "objective",
    "strategy",
    "measures",
    "with-activities",
    "activities",
    "planned",
    "implemented",
    "rate",
    "indicators",
    "reached",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each goal, by strategy and in its order."""
    found = lines_of_year(scope)
    for strategy, _, goal in goals(scope):
        key = f"{strategy}#{goal.id}"
        own = serving(strategy, goal, found)
        facts = {"objective": fact(goal.title, key), "strategy": fact(strategy, strategy)}
        yield Line(key, {**facts, **_measures(scope, strategy, goal, own), **_rates(scope, key, own)})


def _measures(scope: ReportScope, strategy: str, goal: Goal, own: tuple[PlannedLine, ...]) -> dict[str, Fact]:
    keys = [f"{strategy}#{one.id}" for one in goal.measures]
    served = {to for line in own for to in line.line.serves}
    with_activities = sum(key in served for key in keys)
    return {
        "measures": count(len(keys), keys),
        "with-activities": portion("measures-with-activities", with_activities, len(keys), scope.cut_off, keys),
    }


def _rates(scope: ReportScope, key: str, own: tuple[PlannedLine, ...]) -> dict[str, Fact]:
    rate = implementation(scope.library, own, year(scope), scope.cut_off).rate
    indicators = of_goal(scope, key)
    reached = indicator_rate(((one.key, one.record) for one in indicators), year(scope), scope.cut_off).rate
    return {
        "activities": count(len(own), (one.key for one in own)),
        "planned": Fact(rate.denominator, rate.sources),
        "implemented": Fact(rate.numerator, rate.sources),
        "rate": percentage(rate),
        "indicators": count(len(indicators), (one.key for one in indicators)),
        "reached": percentage(reached),
    }


DATA = Data(columns=COLUMNS, find=find)
