"""Postponed items: what meetings of the period put off or did not reach, and when it was taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.chains import continued_by
from generators.in_scope.facts import BLANK
from generators.in_scope.meetings import held
from generators.library import Library
from generators.procedure.meeting import is_marked
from generators.records.minutes import Item
from generators.registers import Sitting
from generators.reports.data import Data, Line, ReportScope, fact

COLUMNS = ("item", "meeting", "body", "date", "outcome", "taken-up")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each item whose outcome says that it comes back, the earliest meeting first."""
    for sitting, item in put_off(scope):
        key, again = f"{sitting.document.id}#{item.id}", taken_up(scope, sitting, item)
        facts = {
            "item": fact(item.title, key),
            "meeting": fact(sitting.document.id, key),
            "body": fact(sitting.body, key),
            "date": fact(sitting.minutes.date, key),
            "outcome": fact(item.outcome, key),
            "taken-up": BLANK if again is None else fact(again, key),
        }
        yield Line(key, facts)


def put_off(scope: ReportScope) -> Iterator[tuple[Sitting, Item]]:
    """Yield each item that comes back, with its meeting."""
    for sitting in reversed(held(scope).sittings):
        for item in sitting.minutes.items:
            if is_marked(scope.library, item.outcome, "returns"):
                yield sitting, item


def taken_up(scope: ReportScope, sitting: Sitting, item: Item) -> date | None:
    """Return the day of the first meeting up to the cut-off day that took an item up again."""
    later = continued_by(scope.library, sitting.document.id, item.id)
    days = (_day(scope.library, one) for one in later)
    return min((day for day in days if day is not None and day <= scope.cut_off), default=None)


def _day(library: Library, place: str) -> date | None:
    document = library.get(place.partition("#")[0])
    day = document.field("date") if document else None
    return day if isinstance(day, date) else None


DATA = Data(columns=COLUMNS, find=find)
