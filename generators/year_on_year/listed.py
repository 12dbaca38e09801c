"""Changes between two days as rows of a list, for people and machines: `list changes`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from generators.library import Library
from generators.model.record import Name, Version
from generators.model.texts import Ref
from generators.records.body import Member
from generators.registers import Entry
from generators.year_on_year.changes import Change, bodies, changes
from generators.year_on_year.period import Period

EARLIEST = date(1, 1, 2)
"""The first day that has one before it."""


class Kind(Enum):
    """What a change is about, as machines read it and as words name it."""

    NAMES = "names"
    MEMBERS = "members"
    TERMS = "terms"
    MEETINGS = "meetings"
    DECISIONS = "decisions"
    RECOMMENDATIONS = "recommendations"
    ACTIONS = "actions"
    INDICATORS = "indicators"


class How(Enum):
    """Whether something began, ended, was made or changed its value."""

    BEGAN = "began"
    ENDED = "ended"
    MADE = "made"
    CHANGED = "changed"


@dataclass(frozen=True)
class Listed:
    """One change with the bodies whose it is, and its values by column; only those that it has."""

    change: Change
    bodies: tuple[str, ...]
    values: dict[str, Any]


def listed(library: Library, since: date | None, until: date | None, today: date) -> Iterator[Listed]:
    """Yield the changes of these days, both included, the latest first; of a joint meeting each once.

    Without `until` it is `today`, and without `since` the first day of that year.
    """
    last = until or today
    before = max(since or date(last.year, 1, 1), EARLIEST) - timedelta(1)
    held: dict[tuple[str, str, int], list[str]] = {}
    found: dict[tuple[str, str, int], Change] = {}
    for body in bodies(library):
        for one in changes(library, body, Period(before, last)):
            key = (one.kind, one.how, id(one.what))
            held.setdefault(key, []).append(body)
            found[key] = one
    rows = (Listed(one, tuple(held[key]), _values(one, held[key])) for key, one in found.items())
    yield from sorted(rows, key=lambda row: row.change.day, reverse=True)


def _values(one: Change, held: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {"date": one.day, "changed_kind": Kind(one.kind), "changed_how": How(one.how)}
    values["bodies"] = tuple(map(_body, held))
    values |= {key: value for key, value in _what(one).items() if value is not None}
    return values


def _body(key: str) -> Ref:
    made = Ref(key)
    made.kinds = ("body",)
    return made


def _what(one: Change) -> dict[str, Any]:
    what, own = one.what, {"id": one.document.id}
    if isinstance(what, Name):
        return {"changed_what": what.text, **own}
    if isinstance(what, Member):
        return {"changed_what": what.post, **own}
    if isinstance(what, Version):
        return {"version": what.version, **own}
    if isinstance(what, Entry):
        return {"changed_what": what.made.text, "code": what.made.code, **own}
    title = {"changed_what": one.document.title}
    if one.kind == "meetings":
        return {**title, "code": one.document.field("code"), **own}
    return {**title, "value_before": one.before, "value_after": one.after, **own}
