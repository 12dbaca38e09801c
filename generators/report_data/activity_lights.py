"""Activity lights: for each objective how many activities stand at each traffic light, for a stacked chart."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.lights import LIGHTS
from generators.in_scope.facts import BLANK
from generators.in_scope.line_facts import light_counts
from generators.in_scope.lines import goals, lines, serving
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each objective that activities serve, and one for those that serve none; one may serve two."""
    found = lines(scope)
    served = set[str]()
    for strategy, _, goal in goals(scope):
        own = serving(strategy, goal, found)
        served.update(one.key for one in own)
        if own:
            key = f"{strategy}#{goal.id}"
            yield Line(key, {"objective": fact(goal.title, key), **light_counts(scope, own)})
    rest = tuple(one for one in found if one.key not in served)
    if rest:
        yield Line("none", {"objective": BLANK, **light_counts(scope, rest)})


DATA = Data(columns=("objective", *LIGHTS, "total"), find=find)
