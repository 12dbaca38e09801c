"""Strategies: for each strategy of the scope its measures, how many have activities, and its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import count, percentage, portion
from generators.in_scope.indicators import indicators
from generators.in_scope.lines import lines_of_year, served_strategies
from generators.in_scope.rates import reached
from generators.records.planning import Pointer
from generators.records.strategy import Strategy
from generators.reports.data import Data, Line, ReportScope, fact

COLUMNS = ("strategy", "owner", "status", "measures", "with-activities", "indicators", "reached")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each strategy, by id."""
    served = {to for line in lines_of_year(scope) for to in line.line.serves}
    for key in sorted(served_strategies(scope)):
        document = scope.library.get(key)
        if document is None or not isinstance(document.record, Strategy):
            continue
        record = document.record
        measures = [f"{key}#{one.id}" for goal in record.goals for one in goal.measures]
        own = [one for one in indicators(scope) if key in {Pointer(to).record for to in one.record.serves}]
        with_activities = sum(one in served for one in measures)
        facts = {
            "strategy": fact(key, key),
            "owner": fact(record.owner, key),
            "status": fact(record.status, key),
            "measures": count(len(measures), measures),
            "with-activities": portion(
                "measures-with-activities", with_activities, len(measures), scope.cut_off, measures
            ),
            "indicators": count(len(own), (one.key for one in own)),
            "reached": percentage(reached(scope, own).rate),
        }
        yield Line(key, facts)


DATA = Data(columns=COLUMNS, find=find)
