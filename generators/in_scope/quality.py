"""Which fields of records are stated, and when each record was last brought up to date, as far as it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.figures.absorption import known
from generators.follow_up import lacks
from generators.in_scope.action_facts import in_hand
from generators.in_scope.indicators import indicators, last_value
from generators.in_scope.lines import lines
from generators.in_scope.meetings import held
from generators.model.texts import Text
from generators.planning.lines import PlannedLine
from generators.records.indicator import Figure
from generators.records.minutes import Action
from generators.registers import Entry
from generators.reports.data import ReportScope


@dataclass(frozen=True)
class Checked:
    """One field of one record: whether it is stated, and the last day of which the record speaks, up to the cut-off."""

    source: str
    is_stated: bool
    updated: date | None


def of_lines(scope: ReportScope) -> Iterator[tuple[str, Checked]]:
    """Yield owner, product and planned end of each activity, and its amounts where it has any."""
    for one in lines(scope):
        day = _line_updated(scope, one)
        yield "activity-owner", Checked(one.key, isinstance(one.line.owner, str), day)
        yield "activity-product", Checked(one.key, isinstance(one.line.product, Text), day)
        yield "activity-end", Checked(one.key, one.due is not None, day)
        amounts = known(one.line.cost, scope.cut_off)
        if amounts:
            yield "activity-amounts", Checked(one.key, all(isinstance(cost.amount, Decimal) for cost in amounts), day)


def _line_updated(scope: ReportScope, one: PlannedLine) -> date | None:
    days = (one.line.actual_start, one.line.actual_end, *(cost.as_of for cost in one.line.cost))
    return _last(scope, *days)


def of_indicators(scope: ReportScope) -> Iterator[tuple[str, Checked]]:
    """Yield baseline and last value of each indicator."""
    for one in indicators(scope):
        value, base = last_value(scope, one.record), one.record.baseline
        day = _last(scope, value.as_of, value.date) if value else None
        yield "indicator-baseline", Checked(one.key, isinstance(base, Figure) and isinstance(base.value, Decimal), day)
        yield "indicator-value", Checked(one.key, value is not None, day)


def of_actions(scope: ReportScope) -> Iterator[tuple[str, Checked]]:
    """Yield owner and day of each action in hand."""
    for one in in_hand(scope):
        day = _action_updated(scope, one)
        for name in ("owner", "due"):
            yield f"action-{name}", Checked(one.made.code, name not in lacks(one), day)


def _action_updated(scope: ReportScope, one: Entry) -> date | None:
    history = one.made.history if isinstance(one.made, Action) else ()
    return _last(scope, one.date, *(standing.date for standing in history))


def of_meetings(scope: ReportScope) -> Iterator[tuple[str, Checked]]:
    """Yield whether the list of those present is complete, and whether anything is said of the quorum."""
    for one in held(scope).sittings:
        code, day = one.minutes.code, _last(scope, one.minutes.date, one.minutes.circulated)
        yield "meeting-attendance", Checked(code, one.minutes.attendance.complete is True, day)
        yield "meeting-quorum", Checked(code, isinstance(one.minutes.quorum, Text), day)


def _last(scope: ReportScope, *days: object) -> date | None:
    return max((day for day in days if isinstance(day, date) and day <= scope.cut_off), default=None)


CHECKS: tuple[Callable[[ReportScope], Iterator[tuple[str, Checked]]], ...] = (
    of_lines,
    of_indicators,
    of_actions,
    of_meetings,
)
"""What looks into each kind of record, in the order of reading."""
