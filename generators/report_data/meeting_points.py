"""Meeting points: what was said at the meetings of the period, item by item, and who presented it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import BLANK, claim
from generators.in_scope.meetings import held
from generators.records.minutes import Item, Minutes
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("meeting", "date", "item", "point", "note", "presenter")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each point, the earliest meeting first and in the order of its record."""
    for one in reversed(held(scope).sittings):
        for item in one.minutes.items:
            for point in item.points:
                key = f"{one.document.id}#{point.id}"
                facts = {
                    "meeting": fact(one.document.id, one.minutes.code),
                    "date": fact(one.minutes.date, one.minutes.code),
                    "item": fact(item.title, f"{one.document.id}#{item.id}"),
                    "point": fact(point.text, key),
                    "note": claim(point.note, key),
                    "presenter": _presenter(one.minutes, item, key),
                }
                yield Line(f"{one.document.id}#{item.id}/{point.id}", facts)


def _presenter(minutes: Minutes, item: Item, key: str) -> Fact:
    """Return the post of whoever presented, as held on the day, or the words of the record."""
    if item.presenter is None:
        return claim(item.presenter_text, key)
    present = minutes.attendance.present
    people = present if isinstance(present, tuple) else ()
    posts = (person.post for person in people if person.id == item.presenter)
    post = next(posts, None)
    return BLANK if post is None and isinstance(item.presenter, str) else fact(post, key)


DATA = Data(columns=COLUMNS, find=find)
