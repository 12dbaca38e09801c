"""What follows what: decisions and actions that supersede or implement one another, and items taken up again.

Each record says it once, on the side that was overtaken or carried out; the other side is derived here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generators.grouping import grouped
from generators.library import Library
from generators.records.minutes import Action, Decision
from generators.registers import Entry, entries, sittings

Ways = Mapping[str, tuple[str, ...]]
"""Codes, or places as `minutes#item`, by the one that they lead to."""


def successor(made: Decision | Action) -> tuple[str, ...]:
    """Return the code of what took its place, if anything did."""
    return (made.superseded_by,) if made.superseded_by else ()


def carriers(made: Decision | Action) -> tuple[str, ...]:
    """Return the codes of what carries it out; only decisions and recommendations name any."""
    return made.implemented_by if isinstance(made, Decision) else ()


def supersedes(library: Library, code: str) -> tuple[str, ...]:
    """Return the codes of what this one took the place of."""
    return library.found(_superseded, code) or ()


def implements(library: Library, code: str) -> tuple[str, ...]:
    """Return the codes of the decisions and recommendations that this one carries out."""
    return library.found(_implemented, code) or ()


def links(library: Library, made: Decision | Action) -> Ways:
    """Return the codes that something is linked with, both ways, by the key that says how; only what there is."""
    found = {
        "superseded_by": successor(made),
        "supersedes": supersedes(library, made.code),
        "implemented_by": carriers(made),
        "implements": implements(library, made.code),
    }
    return {key: codes for key, codes in found.items() if codes}


def continued_by(library: Library, minutes: str, item: str) -> tuple[str, ...]:
    """Return the later items, as `minutes#item`, that take this one up again."""
    return library.found(_continued, f"{minutes}#{item}") or ()


def _superseded(library: Library) -> Ways:
    return _back(library, successor)


def _implemented(library: Library) -> Ways:
    return _back(library, carriers)


def _back(library: Library, named: Callable[[Decision | Action], tuple[str, ...]]) -> Ways:
    return grouped((code, entry.made.code) for entry in _oldest_first(library) for code in named(entry.made))


def _oldest_first(library: Library) -> Iterator[Entry]:
    yield from reversed(entries(library))


def _continued(library: Library) -> Ways:
    return grouped(
        (item.continues, f"{sitting.document.id}#{item.id}")
        for sitting in reversed(sittings(library))
        for item in sitting.minutes.items
        if item.continues
    )
