"""Lists of what a repository holds: documents of a kind, and what meetings decided, recommended and asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from generators import registers
from generators.chains import links
from generators.communication.activities import PlannedActivity, activities
from generators.communication.listed import values as values_of
from generators.document import Document
from generators.follow_up import band, days_open, days_overdue, lacks, owes, still_open
from generators.kind import registry
from generators.library import Library
from generators.model.texts import Text
from generators.records.minutes import Action
from generators.registers import Entry
from generators.spreadsheet import csv_text, harmless
from generators.view import View, plain
from generators.year_on_year.listed import listed
from search.folding import fold

_EXTRA = ("code", "date", "bodies", "body", "type", "sector", "role", "status", "state", "version", "review_by")
_MADE: dict[str, Callable[[Library], tuple[Entry, ...]]] = {
    "decisions": registers.decisions,
    "recommendations": registers.recommendations,
    "actions": registers.actions,
}
COMMUNICATION = "communication"
"""The activities of all communication plans."""
CHANGES = "changes"
"""What changed between two days; as what is overdue it depends on the day of today."""
DATED = ("actions", CHANGES, COMMUNICATION)
"""Lists that say how things stand on a day."""
LACKS = ("owner", "due")


@dataclass(frozen=True)
class Filters:
    """Which rows are wanted; what is absent asks for nothing."""

    body: str | None = None
    since: date | None = None
    until: date | None = None
    status: str | None = None
    text: str | None = None
    owner: str | None = None
    overdue: bool = False
    lacks: str | None = None
    band: str | None = None


@dataclass(frozen=True)
class Row:
    """One row: its values by column, and what it is filtered by.

    `owners` are the institutions that answer for it today, and `lacks` says what an action does not have: `owner`,
    `due`.
    """

    values: dict[str, Any]
    bodies: tuple[str, ...]
    day: date | None
    status: str | None
    owners: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Listing:
    """Rows with the columns that any of them fills."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def known() -> tuple[str, ...]:
    """Return everything that can be listed."""
    return (*registry(), *_MADE, CHANGES, COMMUNICATION)


def listing(view: View, kind: str, filters: Filters) -> Listing:
    """Return the rows of this kind that the filters let through: documents by title, the rest by day, latest first."""
    if kind in _MADE:
        rows = [_made(view, entry) for entry in _MADE[kind](view.library)]
    elif kind == COMMUNICATION:
        rows = [_activity(view, one) for one in activities(view.library)]
    elif kind == CHANGES:
        found = listed(view.library, filters.since, filters.until, view.today)
        rows = [Row(one.values, one.bodies, one.change.day, one.change.how) for one in found]
    else:
        rows = sorted((_document(view, one) for one in view.library.of(kind)), key=lambda row: _order(view, row))
    kept = tuple(row for row in rows if _wanted(row, filters))
    columns = tuple(dict.fromkeys(name for row in kept for name in row.values))
    return Listing(columns, kept)


def _order(view: View, row: Row) -> Any:
    day = -row.day.toordinal() if row.day else 0
    return day, view.language.sort_key(plain(view.text(row.values["title"]))), row.values["id"]


def _document(view: View, document: Document) -> Row:
    own = document.title or document.field("title")
    title = own if isinstance(own, Text) else plain(view.title(document))
    values: dict[str, Any] = {"id": document.id, "title": title}
    values |= {name: value for name in _EXTRA if (value := document.field(name)) not in (None, ())}
    day, status = document.field("date"), document.field("status") or document.field("state")
    bodies = document.field("bodies") or tuple(filter(None, [document.field("body")]))
    return Row(values, bodies, day if isinstance(day, date) else None, status)


def _activity(view: View, one: PlannedActivity) -> Row:
    found = values_of(view, one)
    owners = frozenset([str(one.activity.owner)] if isinstance(one.activity.owner, str) else [])
    due = one.activity.due
    return Row(
        found, (str(one.plan.body),), due if isinstance(due, date) else None, found["activity_state"].value, owners
    )


def _made(view: View, entry: Entry) -> Row:
    made, minutes = entry.made, entry.sitting.minutes
    values: dict[str, Any] = {"code": made.code, "date": minutes.date, "bodies": minutes.bodies, "text": made.text}
    if isinstance(made, Action):
        values |= _owed(view, entry, made)
    values |= links(view.library, made)
    values["status"] = made.status
    stated = {key: value for key, value in values.items() if value is not None}
    owners = owes(view.library, entry, view.today)
    return Row(stated, minutes.bodies, minutes.date, made.status, owners, lacks(entry))


def _owed(view: View, entry: Entry, made: Action) -> dict[str, Any]:
    """Return who owes an action and when it is due, and if it is still open for how long it is and how late."""
    values = {"owner": made.owner or made.owner_text, "due": made.due.date or made.due.text or made.due.derived}
    if not still_open(view.library, entry, view.today):
        return values
    days = days_open(entry, view.today)
    late = days_overdue(view.library, entry, view.today)
    return {**values, "days_open": days, "age": band(days), "overdue": late}


def _wanted(row: Row, filters: Filters) -> bool:
    return (
        (filters.body is None or filters.body in row.bodies)
        and (filters.since is None or (row.day is not None and row.day >= filters.since))
        and (filters.until is None or (row.day is not None and row.day <= filters.until))
        and (filters.status is None or row.status == filters.status)
        and (filters.owner is None or filters.owner in row.owners)
        and (filters.lacks is None or filters.lacks in row.lacks)
        and (filters.band is None or row.values.get("age") == filters.band)
        and (not filters.overdue or "overdue" in row.values)
        and (filters.text is None or any(fold(filters.text) in fold(words) for words in _words(row)))
    )


def _words(row: Row) -> Iterator[str]:
    for value in row.values.values():
        yield from value.values() if isinstance(value, Text) else [value] if isinstance(value, str) else []


def cell(view: View, value: Any) -> str:
    """Return a value as a person reads it in a table; days stay in the form that sorts."""
    return value.isoformat() if isinstance(value, date) else plain(view.value(value))


def raw(value: Any) -> Any:
    """Return a value as a machine reads it: days in ISO form, texts by language, terms and records by id."""
    if isinstance(value, Text):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int):
        return value
    return [raw(item) for item in value] if isinstance(value, tuple) else str(value)


def as_data(listed: Listing) -> list[dict[str, Any]]:
    """Return the rows as plain data for JSON."""
    return [{name: raw(value) for name, value in row.values.items()} for row in listed.rows]


def cells(view: View, listed: Listing) -> Iterator[list[str]]:
    """Yield the rows as words."""
    for row in listed.rows:
        yield [cell(view, row.values[name]) if name in row.values else "" for name in listed.columns]


def as_csv(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV; no cell can be taken for a formula by a spreadsheet."""
    return csv_text(head, (map(harmless, row) for row in rows))
