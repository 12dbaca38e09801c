"""Which meetings and actions are counted: of one body or of all, of one year or of all, until a cut-off day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from generators.grouping import grouped
from generators.library import Library
from generators.procedure.rules import verdicts
from generators.procedure.verdict import Verdict
from generators.records.minutes import Item
from generators.registers import Entry, Sitting, actions, sittings


@dataclass(frozen=True)
class Scope:
    """The meetings until `as_of`, that day included; `body` and `year` narrow them down where they are given."""

    library: Library
    as_of: date
    body: str | None = None
    year: int | None = None

    @cached_property
    def sittings(self) -> tuple[Sitting, ...]:
        """Return the meetings that were held, the latest first."""
        found = sittings(self.library) if self.body is None else _by_body(self.library).get(self.body, ())
        return tuple(one for one in found if self._is_within(one.minutes.date))

    def _is_within(self, day: date) -> bool:
        return day <= self.as_of and self.year in (None, day.year)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Return the items of these meetings."""
        return tuple(item for one in self.sittings for item in one.minutes.items)

    @cached_property
    def actions(self) -> tuple[Entry, ...]:
        """Return the actions that these meetings gave."""
        found = self.library.once("actions-by-minutes", partial(_actions, self.library))
        return tuple(entry for one in self.sittings for entry in found.get(one.document.id, ()))

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the meetings."""
        return tuple(one.minutes.code for one in self.sittings)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the bodies whose meetings are counted."""
        return (self.body,) if self.body is not None else tuple(sorted(_by_body(self.library)))

    @property
    def years(self) -> range:
        """Return the years from the first meeting of the scope to that of the cut-off day."""
        if self.year is not None:
            return range(self.year, self.year + 1)
        first = self.sittings[-1].minutes.date.year if self.sittings else self.as_of.year
        return range(first, self.as_of.year + 1)

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
