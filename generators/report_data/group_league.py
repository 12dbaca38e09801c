"""Group league: the rates of each body side by side, each with its parts; no order of merit is made of them."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import percentage
from generators.in_scope.indicators import of_body
from generators.in_scope.lines import lines_of_year
from generators.in_scope.meetings import RATES, bodies_met, held_by, rates
from generators.in_scope.rates import done_of_due, implemented, reached
from generators.meeting_statistics.statistic import Statistic
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("body", "implementation", "due-done", "indicator-rate", *RATES)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each body that has a programme or ever met, by id."""
    every = lines_of_year(scope)
    for body in bodies_met(scope):
        own = tuple(one for one in every if one.body == body)
        facts = {
            "body": fact(body, body),
            "implementation": percentage(implemented(scope, own).rate),
            "due-done": percentage(done_of_due(scope, own)),
            "indicator-rate": percentage(reached(scope, of_body(scope, body)).rate),
            **{key: _rate(one) for key, one in rates(held_by(scope, body)).items()},
        }
        yield Line(body, facts)


def _rate(one: Statistic) -> Fact:
    """Return a rate; not stated where every meeting or action was left out, as its record does not tell."""
    if not one.ratio.denominator and one.silent:
        return Fact(None, one.ratio.sources)
    return percentage(one.ratio)


DATA = Data(columns=COLUMNS, find=find)
