"""Obligations: what terms of reference, calendars and texts ask the bodies for by a day of the period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.in_scope.bodies import bodies
from generators.in_scope.facts import BLANK
from generators.obligations.listing import obligations
from generators.obligations.obligation import Obligation
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("kind", "body", "source", "due", "done", "state")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each obligation, as it presses on the cut-off day; those without a day are of their year."""
    for one in within(scope):
        facts = {
            "kind": fact(one.kind, one.source),
            "body": _body(one),
            "source": fact(one.source, one.source),
            "due": fact(one.due, one.source),
            "done": BLANK if one.done is None else fact(one.done, one.source),
            "state": fact(one.state, one.source),
        }
        yield Line(key_of(one), facts)


def within(scope: ReportScope) -> Iterator[Obligation]:
    """Yield the obligations of the bodies that are due in the period."""
    own, begins = set(bodies(scope)), scope.period.first
    for one in obligations(scope.library, scope.cut_off, begins.year if begins != date.min else None):
        is_ours = one.body in own or (scope.body is None and not one.body)
        if is_ours and (one.due in scope.period if one.due else _is_of_year(scope, one)):
            yield one


def _is_of_year(scope: ReportScope, one: Obligation) -> bool:
    """Say whether what is owed on no stated day is of a year of the period; what names no year is of every period."""
    year = one.values.get("year")
    return year is None or scope.period.first.year <= int(year) <= scope.period.last.year


def key_of(one: Obligation) -> str:
    """Return a key that stays when the state changes."""
    when = str(one.due or one.values.get("year", ""))
    parts = (one.source, one.body, one.values.get("parameter", one.kind), one.anchor, when)
    return "/".join(part for part in parts if part)


def _body(one: Obligation) -> Fact:
    return fact(one.body, one.body) if one.body else BLANK


DATA = Data(columns=COLUMNS, find=find)
