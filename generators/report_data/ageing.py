"""Ageing: how many open actions are how old on the cut-off day, in bands that end after 30, 90 and 180 days."""

from __future__ import annotations

from collections.abc import Iterator

from generators.follow_up import band, days_open
from generators.in_scope.action_facts import still_to_do
from generators.in_scope.facts import count, portion
from generators.owing import ALL_BANDS
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each band of days since the meeting, those without an action included."""
    held = [(band(days_open(one, scope.cut_off)), one.made.code) for one in still_to_do(scope)]
    every = [code for _, code in held]
    for name in ALL_BANDS:
        codes = [code for shown, code in held if shown == name]
        share = portion("age", len(codes), len(held), scope.cut_off, every)
        yield Line(name, {"band": fact(name), "count": count(len(codes), codes), "share": share})


DATA = Data(columns=("band", "count", "share"), find=find)
