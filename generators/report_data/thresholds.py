"""Thresholds: by which limits, in which version, the traffic lights of the report were set."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generators.figures.ratio import HUNDRED, rounded
from generators.in_scope.facts import number
from generators.in_scope.lines import held_limits
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = (
    "thresholds",
    "version",
    "activity-at-risk",
    "activity-off-track",
    "indicator-on-track",
    "indicator-at-risk",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield the one line of the thresholds that hold on the cut-off day; none where none hold."""
    held = held_limits(scope)
    if held is None:
        return
    key, limits = held.document.id, held.thresholds
    facts = {
        "thresholds": fact(key, key),
        "version": fact(limits.version, key),
        "activity-at-risk": number(limits.activities.at_risk, key),
        "activity-off-track": number(limits.activities.off_track, key),
        "indicator-on-track": _percent(limits.indicators.on_track, key),
        "indicator-at-risk": _percent(limits.indicators.at_risk, key),
    }
    yield Line(key, facts)


def _percent(share: Decimal, key: str) -> Fact:
    return Fact(rounded(share * HUNDRED), (key,))


DATA = Data(columns=COLUMNS, find=find)
