"""Costs: the amounts of each activity by currency, as stated by the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.absorption import known
from generators.in_scope.facts import percentage
from generators.in_scope.lines import lines
from generators.in_scope.money import KINDS, amount_fact, currencies, rates
from generators.planning.lines import PlannedLine
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("activity", "body", "currency", *KINDS, "absorption")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each activity and currency in which it states an amount."""
    for one in lines(scope):
        for currency in currencies(scope, (one,)):
            yield Line(f"{one.key}/{currency}", _facts(scope, one, currency))


def _facts(scope: ReportScope, one: PlannedLine, currency: str) -> dict[str, Fact]:
    cost = known(one.line.cost, scope.cut_off)
    made = rates(scope, (one,), "allocated").get(currency)
    return {
        "activity": fact(one.line.activity, one.key),
        "body": fact(one.body, one.key),
        "currency": fact(currency, one.key),
        **{kind: amount_fact(cost, currency, kind, one.key) for kind in KINDS},
        "absorption": percentage(made[0]) if made and made[0].sources else fact(None, one.key),
    }


DATA = Data(columns=COLUMNS, find=find)
