"""Registers: what the minutes of all bodies decided, recommended and asked for, derived and never typed twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

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
    return library.once("sittings", partial(_sittings, library))


def decisions(library: Library) -> tuple[Entry, ...]:
    """Return all decisions, the latest first."""
    return _of(library, "decisions")


def recommendations(library: Library) -> tuple[Entry, ...]:
    """Return all recommendations, the latest first."""
    return _of(library, "recommendations")


def actions(library: Library) -> tuple[Entry, ...]:
    """Return all actions, the latest first."""
    return _of(library, "actions")


def entries(library: Library) -> tuple[Entry, ...]:
    """Return all decisions, recommendations and actions, each of them the latest first."""
    return (*decisions(library), *recommendations(library), *actions(library))


def entry_of(library: Library, code: str) -> Entry | None:
    """Return the decision, recommendation or action of this code, or None where no minutes give it."""
    return library.found(_by_code, code)


def _by_code(library: Library) -> Mapping[str, Entry]:
    return {entry.made.code: entry for entry in entries(library)}


def closes(library: Library, status: str) -> bool:
    """Say whether a status says that nothing more is to be done, as its vocabulary marks it."""
    vocabulary = getattr(status, "vocabulary", "")
    return status in library.once(("closing", vocabulary), partial(_closing, library, vocabulary))


def meaning(library: Library, status: str) -> str:
    """Return which state of the product a status stands for: as its vocabulary says, or else its own id."""
    vocabulary = getattr(status, "vocabulary", "")
    return library.once(("meanings", vocabulary), partial(_meanings, library, vocabulary)).get(status, str(status))


def is_open(library: Library, entry: Entry) -> bool:
    """Say whether something is still to be done: its vocabulary does not say that this status closes it."""
    return not closes(library, entry.made.status)


def _closing(library: Library, vocabulary: str) -> frozenset[str]:
    document = library.get(vocabulary)
    return frozenset(term.id for term in (document.field("terms") if document else None) or () if term.closes)


def _meanings(library: Library, vocabulary: str) -> Mapping[str, str]:
    document = library.get(vocabulary)
    return {term.id: term.means for term in (document.field("terms") if document else None) or () if term.means}


def _sittings(library: Library) -> tuple[Sitting, ...]:
    found = [
        Sitting(document, document.record) for document in library.of("minutes") if isinstance(document.record, Minutes)
    ]
    return tuple(sorted(found, key=lambda sitting: (-sitting.minutes.date.toordinal(), sitting.minutes.code)))


def _of(library: Library, name: str) -> tuple[Entry, ...]:
    return library.once(("made", name), partial(_made, library, name))


def _made(library: Library, name: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(sitting, item, made)
        for sitting in sittings(library)
        for item in sitting.minutes.items
        for made in getattr(item, name)
    )
