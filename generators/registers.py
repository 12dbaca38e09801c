"""Registers: what the minutes of all bodies decided, recommended and asked for, derived and never typed twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.records.minutes import Action, Decision, Item, Minutes


@dataclass(frozen=True)
class Sitting:
    """One set of minutes with its document."""

    document: Document
    minutes: Minutes

    @property
    def body(self) -> str:
        """Return the id of the first body, which gives the codes."""
        return self.minutes.bodies[0]


@dataclass(frozen=True)
class Entry:
    """A decision, recommendation or action with the item and the sitting that it comes from."""

    sitting: Sitting
    item: Item
    made: Decision | Action

    @property
    def anchor(self) -> str:
        """Return the anchor of the entry on the page of its minutes: the last part of its code, in lower case."""
        return self.made.code.rsplit("/", 1)[-1].lower()

    @property
    def date(self) -> date:
        """Return the day of the sitting."""
        return self.sitting.minutes.date


def sittings(library: Library) -> tuple[Sitting, ...]:
    """Return all sittings, the latest first."""
    found = [
        Sitting(document, document.record) for document in library.of("minutes") if isinstance(document.record, Minutes)
    ]
    return tuple(sorted(found, key=lambda sitting: (-sitting.minutes.date.toordinal(), sitting.minutes.code)))


def decisions(library: Library) -> tuple[Entry, ...]:
    """Return all decisions, the latest first."""
    return tuple(entry for entry in _entries(library, "decisions"))


def recommendations(library: Library) -> tuple[Entry, ...]:
    """Return all recommendations, the latest first."""
    return tuple(entry for entry in _entries(library, "recommendations"))


def actions(library: Library) -> tuple[Entry, ...]:
    """Return all actions, the latest first."""
    return tuple(entry for entry in _entries(library, "actions"))


def is_open(library: Library, entry: Entry) -> bool:
    """Say whether something is still to be done: its vocabulary does not say that this status closes it."""
    vocabulary = library.get(getattr(entry.made.status, "vocabulary", ""))
    terms = vocabulary.field("terms") if vocabulary else None
    return not any(term.id == entry.made.status and term.closes for term in terms or ())


def _entries(library: Library, name: str) -> Iterator[Entry]:
    for sitting in sittings(library):
        for item in sitting.minutes.items:
            for made in getattr(item, name):
                yield Entry(sitting, item, made)
