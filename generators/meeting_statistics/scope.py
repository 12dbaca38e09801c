"""Which meetings and actions are counted: of one body or of all, of one year or of all, until a cut-off day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from generators.asked import cached_property
from generators.follow_up import still_open
from generators.grouping import grouped
from generators.library import Library
from generators.procedure.rules import verdicts
from generators.procedure.verdict import Verdict
from generators.records.minutes import Item
from generators.registers import Entry, Sitting, actions, sittings


@dataclass(frozen=True)
class Scope:
    """The meetings until `as_of`, that day included; `body` and `year` narrow them down where they are given.

    `beneath` names bodies that are counted with the body; `first` and `last` narrow the meetings down to the days from
    the one to the other. With `in_hand` actions of earlier meetings count too, if they were open when that day began.
    """

    library: Library
    as_of: date
    body: str | None = None
    year: int | None = None
    beneath: tuple[str, ...] = ()
    first: date = date.min
    last: date = date.max
    in_hand: date | None = None

    @cached_property
    def sittings(self) -> tuple[Sitting, ...]:
        """Return the meetings that were held, the latest first."""
        return tuple(one for one in self._of_bodies() if self.is_within(one.minutes.date))

    def _of_bodies(self) -> Iterable[Sitting]:
        if self.body is None:
            return sittings(self.library)
        if not self.beneath:
            return _by_body(self.library).get(self.body, ())
        wanted = set(self.bodies)
        return (one for one in sittings(self.library) if not wanted.isdisjoint(one.minutes.bodies))

    def is_within(self, day: date) -> bool:
        """Say whether the meetings of this day are counted."""
        return day <= self.as_of and self.first <= day <= self.last and self.year in (None, day.year)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Return the items of these meetings."""
        return tuple(item for one in self.sittings for item in one.minutes.items)

    @cached_property
    def actions(self) -> tuple[Entry, ...]:
        """Return the actions that these meetings gave, and with `in_hand` those that were still open then."""
        found = self.library.once("actions-by-minutes", partial(_actions, self.library))
        whole = self if self.in_hand is None else replace(self, first=date.min, in_hand=None)
        given = (entry for one in whole.sittings for entry in found.get(one.document.id, ()))
        return tuple(entry for entry in given if self._is_in_hand(entry))

    def _is_in_hand(self, entry: Entry) -> bool:
        day = self.in_hand
        return day is None or entry.date >= day or still_open(self.library, entry, day - timedelta(days=1))

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the meetings."""
        return tuple(one.minutes.code for one in self.sittings)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the bodies whose meetings are counted."""
        return (self.body, *self.beneath) if self.body is not None else tuple(sorted(_by_body(self.library)))

    @property
    def years(self) -> range:
        """Return the years from the first meeting of the scope to that of the cut-off day."""
        if self.year is not None:
            return range(self.year, self.year + 1)
        found = self.sittings[-1].minutes.date.year if self.sittings else self.as_of.year
        first = found if self.first == date.min else self.first.year
        return range(first, min(self.as_of, self.last).year + 1)

    def verdict(self, rule: str, sitting: Sitting) -> Verdict | None:
        """Return what a rule of procedure says of a meeting; None where there is no such rule for it."""
        key = ("verdict-of", rule)
        return self.library.once(key, partial(_verdicts, self.library, rule)).get(sitting.document.id)


def _by_body(library: Library) -> Mapping[str, tuple[Sitting, ...]]:
    pairs = partial(_pairs, library)
    return library.once("sittings-by-body", lambda: grouped(pairs()))


def _pairs(library: Library) -> tuple[tuple[str, Sitting], ...]:
    return tuple((body, one) for one in sittings(library) for body in one.minutes.bodies)


def _actions(library: Library) -> Mapping[str, tuple[Entry, ...]]:
    return grouped((entry.sitting.document.id, entry) for entry in actions(library))


def _verdicts(library: Library, rule: str) -> Mapping[str, Verdict]:
    return {meeting.document.id: verdict for meeting, verdict in verdicts(library, rule)}
