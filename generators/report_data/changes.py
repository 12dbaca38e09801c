"""Changes: names, seats, terms, meetings, decisions, actions and indicators that changed for bodies in the period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generators.in_scope.bodies import bodies
from generators.in_scope.facts import BLANK, number
from generators.model.record import Name, Version
from generators.model.texts import Text
from generators.records.body import Member
from generators.registers import Entry, Sitting
from generators.reports.data import Data, Fact, Line, ReportScope, fact
from generators.year_on_year.changes import Change
from generators.year_on_year.changes import changes as changed
from generators.year_on_year.period import Period

COLUMNS = ("kind", "how", "day", "body", "record", "what", "before", "after")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each change up to the cut-off day, by body, kind and day."""
    first, last = scope.period.first, min(scope.period.last, scope.cut_off)
    if first == date.min or first > last:
        return
    period = Period(first - timedelta(days=1), last)
    for body in bodies(scope):
        for place, one in enumerate(changed(scope.library, body, period), 1):
            yield Line(f"{body}/{one.kind}/{one.day}/{place}", _facts(body, one))


def _facts(body: str, one: Change) -> dict[str, Fact]:
    words, source = _what(one)
    return {
        "kind": fact(one.kind, source),
        "how": fact(one.how, source),
        "day": fact(one.day, source),
        "body": fact(body, body),
        "record": fact(one.document.id, source),
        "what": fact(words, source),
        "before": BLANK if one.before is None else number(one.before, source),
        "after": BLANK if one.after is None else number(one.after, source),
    }


def _what(one: Change) -> tuple[Text | str, str]:
    """Return what changed in words, and how it is named as a source."""
    part = one.what
    if isinstance(part, Sitting):
        return part.minutes.title, part.minutes.code
    if isinstance(part, Entry):
        return part.made.text, part.made.code
    if isinstance(part, Name):
        return part.text, one.document.id
    if isinstance(part, Member):
        return part.post, f"{one.document.id}#{part.id}"
    return part.version if isinstance(part, Version) else one.document.title, one.document.id


DATA = Data(columns=COLUMNS, find=find)
