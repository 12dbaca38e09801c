"""What changed for a body in a period: seats, names, terms of reference, meetings, decisions, actions, indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from generators.document import Document
from generators.figures.attainment import latest
from generators.in_force import is_draft
from generators.library import Library
from generators.planning.lines import all_lines
from generators.records.body import BodyRecord
from generators.records.indicator import Indicator, Measured
from generators.records.planning import Pointer
from generators.registers import Sitting, actions, decisions, recommendations, sittings
from generators.terms import groups
from generators.year_on_year.period import Period

KINDS = ("names", "members", "terms", "meetings", "decisions", "recommendations", "actions", "indicators")
"""What is compared, in the order of reading."""


@dataclass(frozen=True)
class Change:
    """One change: of which kind, whether something `began`, `ended`, was `made` or `changed`, on which day, and what.

    `what` is the part of a record that it is about; `before` and `after` are its values where they are numbers.
    """

    kind: str
    how: str
    day: date
    document: Document
    what: object
    before: Decimal | None = None
    after: Decimal | None = None


def periods(library: Library, today: date) -> tuple[Period, ...]:
    """Return this year up to today and the year before it, the later first; only those from which there are records."""
    found = [_year(year, today) for year in (today.year, today.year - 1)]
    return tuple(one for one in found if any(changes(library, body, one) for body in bodies(library)))


def earlier(library: Library, today: date) -> tuple[Period, ...]:
    """Return the years before those, the latest first, in which anything began, ended or was made."""
    whole = Period(date.min, date(today.year - 2, 12, 31))
    found = (one for body in bodies(library) for one in changes(library, body, whole) if one.how != "changed")
    return tuple(_year(year, today) for year in sorted({one.day.year for one in found}, reverse=True))


def _year(year: int, today: date) -> Period:
    return Period(date(year - 1, 12, 31), min(date(year, 12, 31), today))


def bodies(library: Library) -> tuple[str, ...]:
    """Return the ids of all bodies."""
    return tuple(one.id for one in library.of("body"))


def changes(library: Library, body: str, period: Period) -> tuple[Change, ...]:
    """Return what changed for a body after the first day and up to the last, by kind and day."""
    return library.once(("changes", period), partial(_by_body, library, period)).get(body, ())


def _by_body(library: Library, period: Period) -> dict[str, tuple[Change, ...]]:
    held: dict[str, list[Change]] = {}
    for body, change in _all(library, period):
        held.setdefault(body, []).append(change)
    return {body: tuple(sorted(found, key=_order)) for body, found in held.items()}


def _order(one: Change) -> tuple[int, date]:
    return KINDS.index(one.kind), one.day


def _all(library: Library, period: Period) -> Iterator[tuple[str, Change]]:
    for document in library.of("body"):
        yield from ((document.id, one) for one in _of_record(document, period))
    for text in groups(library):
        if not is_draft(text):
            yield from ((str(text.field("body")), one) for one in _spans(text, "terms", "versions", period))
    yield from _meetings(library, period)
    yield from _measured(library, period)


def _of_record(document: Document, period: Period) -> Iterator[Change]:
    record = document.record
    if isinstance(record, BodyRecord):
        yield from _spans(document, "names", "names", period)
        if isinstance(record.members, tuple):
            yield from _spans(document, "members", "members", period)


def _spans(document: Document, kind: str, field: str, period: Period) -> Iterator[Change]:
    """Yield each part of a list that began or ended in the period; what ended was last valid on its `until`."""
    for part in document.field(field) or ():
        if isinstance(part.from_, date) and part.from_ in period:
            yield Change(kind, "began", part.from_, document, part)
        if isinstance(part.until, date) and part.until in period:
            yield Change(kind, "ended", part.until, document, part)


def _meetings(library: Library, period: Period) -> Iterator[tuple[str, Change]]:
    for sitting in sittings(library):
        if sitting.minutes.date in period:
            yield from _each(sitting, Change("meetings", "made", sitting.minutes.date, sitting.document, sitting))
    found = {"decisions": decisions, "recommendations": recommendations, "actions": actions}
    for kind, entries in found.items():
        for entry in entries(library):
            if entry.date in period:
                yield from _each(entry.sitting, Change(kind, "made", entry.date, entry.sitting.document, entry))


def _each(sitting: Sitting, change: Change) -> Iterator[tuple[str, Change]]:
    return ((body, change) for body in sitting.minutes.bodies)


def _measured(library: Library, period: Period) -> Iterator[tuple[str, Change]]:
    """Yield for each body the indicators that serve a strategy which its lines serve, with the last value by each day.

    Shown where the value known on the last day is another measurement than the one known on the first.
    """
    serving = _strategies(library)
    for document in library.of("indicator"):
        record = document.record
        if not isinstance(record, Indicator):
            continue
        before, after = (latest(record, day) for day in (period.first, period.last))
        if after is None or after == before:
            continue
        change = Change("indicators", "changed", period.last, document, after, _value(before), _value(after))
        served = {Pointer(to).record for to in record.serves}
        yield from ((body, change) for body, held in serving.items() if held & served)


def _strategies(library: Library) -> dict[str, set[str]]:
    held: dict[str, set[str]] = {}
    for one in all_lines(library):
        held.setdefault(one.body, set()).update(Pointer(to).record for to in one.line.serves)
    return held


def _value(one: Measured | None) -> Decimal | None:
    return one.value if one is not None and isinstance(one.value, Decimal) else None
