"""Group progress: for each body its activities, what is due and done, its rate, and what is behind plan or at risk."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.band import points
from generators.in_scope.facts import count, number, percentage
from generators.in_scope.line_facts import light
from generators.in_scope.lines import lines, lines_of_year
from generators.in_scope.meetings import bodies_met
from generators.in_scope.rates import done_of_due, implemented, slips
from generators.model.scalars import Unstated
from generators.planning.lines import PlannedLine
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = (
    "body",
    "activities",
    "due",
    "done",
    "due-done",
    "implementation",
    "points",
    "slipped",
    "slipped-days",
    "at-risk",
    "off-track",
    "undated",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each body that has activities in the period, by id."""
    of_period, of_year = lines(scope), lines_of_year(scope)
    for body in bodies_met(scope):
        own = tuple(one for one in of_period if one.body == body)
        if own:
            rates = _rates(scope, tuple(one for one in of_year if one.body == body))
            yield Line(body, {"body": fact(body, body), **rates, **_counts(scope, own)})


def _rates(scope: ReportScope, own: tuple[PlannedLine, ...]) -> dict[str, Fact]:
    due, rate = done_of_due(scope, own), implemented(scope, own).rate
    given = points(rate.value)
    return {
        "due": Fact(due.denominator, due.sources),
        "done": Fact(due.numerator, due.sources),
        "due-done": percentage(due),
        "implementation": percentage(rate),
        "points": fact(Unstated.NOT_APPLICABLE, *rate.sources) if given is None else number(given, *rate.sources),
    }


def _counts(scope: ReportScope, own: tuple[PlannedLine, ...]) -> dict[str, Fact]:
    behind = [(one, days) for one, days in slips(scope, own) if days]
    keys = [one.key for one, _ in behind]
    lights = [(light(scope, one), one.key) for one in own]
    return {
        "activities": count(len(own), (one.key for one in own)),
        "slipped": count(len(behind), keys),
        "slipped-days": count(sum(days for _, days in behind), keys),
        **{name: _counted([key for held, key in lights if held == name]) for name in ("at-risk", "off-track")},
        "undated": _counted([one.key for one in own if one.due is None]),
    }


def _counted(keys: list[str]) -> Fact:
    return count(len(keys), keys)


DATA = Data(columns=COLUMNS, find=find)
