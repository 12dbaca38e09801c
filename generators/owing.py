"""What is still to be done on a day, by whom and for which body, and how much of it is late, old, undated or unowned.

Source of the counts: follow-up statistics of the domain brief, section 3. An action is overdue only where a day is
known and past; one without a day is counted as such. The age of an action runs from the meeting that gave it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Literal

from generators.follow_up import BANDS, band, days_open, due_of, lacks, owes, still_open
from generators.grouping import grouped
from generators.library import Library
from generators.registers import Entry, actions

When = Literal["overdue", "soon", "later", "undated"]
SOON = timedelta(days=30)
"""So far ahead reaches what is due soon."""
ALL_BANDS = tuple(band(last) for last in (*BANDS, BANDS[-1] + 1))


@dataclass(frozen=True)
class Load:
    """How many open actions there are, and how many of them are how late, how old, without a day or an owner."""

    open: int
    overdue: int
    soon: int
    undated: int
    unowned: int
    bands: Mapping[str, int]


def when(entry: Entry, day: date) -> When:
    """Say where the day by which an open action is due stands, seen from this day; the day itself is not past."""
    due = due_of(entry)
    if due is None:
        return "undated"
    return "overdue" if due < day else "soon" if due <= day + SOON else "later"


def open_actions(library: Library, day: date) -> tuple[Entry, ...]:
    """Return what is still to be done: by the day on which it is due, then what has none, the oldest first."""
    return library.once(("open-actions", day), partial(_open, library, day))


def _open(library: Library, day: date) -> tuple[Entry, ...]:
    found = (one for one in actions(library) if one.date <= day and still_open(library, one, day))
    return tuple(sorted(found, key=lambda one: (due_of(one) or date.max, one.date, one.made.code)))


def owed_by(library: Library, day: date) -> Mapping[str, tuple[Entry, ...]]:
    """Return what is still to be done by the institutions that answer for it; what two owe stands with both."""
    return library.once(("owed-by", day), partial(_owed_by, library, day))


def _owed_by(library: Library, day: date) -> Mapping[str, tuple[Entry, ...]]:
    return grouped((key, one) for one in open_actions(library, day) for key in sorted(owes(library, one, day)))


def owed_to(library: Library, day: date) -> Mapping[str, tuple[Entry, ...]]:
    """Return what is still to be done by the bodies that asked for it."""
    return library.once(("owed-to", day), partial(_owed_to, library, day))


def _owed_to(library: Library, day: date) -> Mapping[str, tuple[Entry, ...]]:
    return grouped((body, one) for one in open_actions(library, day) for body in one.sitting.minutes.bodies)


def debtors(library: Library, day: date) -> frozenset[str]:
    """Return every institution that answers on this day for any action, closed ones included."""
    return library.once(("debtors", day), partial(_debtors, library, day))


def _debtors(library: Library, day: date) -> frozenset[str]:
    return frozenset(key for one in actions(library) for key in owes(library, one, day))


def creditors(library: Library) -> frozenset[str]:
    """Return every body that ever asked for anything."""
    return library.once("creditors", partial(_creditors, library))


def _creditors(library: Library) -> frozenset[str]:
    return frozenset(body for one in actions(library) for body in one.sitting.minutes.bodies)


def load_of(entries: Iterable[Entry], day: date) -> Load:
    """Return the counts of open actions."""
    found = tuple(entries)
    times = [when(one, day) for one in found]
    ages = [band(days_open(one, day)) for one in found]
    return Load(
        open=len(found),
        overdue=times.count("overdue"),
        soon=times.count("soon"),
        undated=times.count("undated"),
        unowned=sum("owner" in lacks(one) for one in found),
        bands={name: ages.count(name) for name in ALL_BANDS},
    )
