"""What the product knows of the status of an activity, whatever words a repository has for it."""

from __future__ import annotations

from generators.library import Library
from generators.model.texts import Term
from generators.planning.lines import PlannedLine


def state(library: Library, status: str) -> str:
    """Return `open`, `in-progress`, `done` or `cancelled`; empty where the vocabulary gives the status no meaning.

    A status means what its entry says under `means`, else what its own id says.
    """
    vocabulary = library.get(status.vocabulary) if isinstance(status, Term) else None
    entries = vocabulary.field("terms") or () if vocabulary else ()
    means = next((entry.means for entry in entries if entry.id == status and entry.means), str(status))
    return _KNOWN.get(means, "")


_KNOWN = {
    "open": "open",
    "planned": "open",
    "in-progress": "in-progress",
    "done": "done",
    "done-late": "done",
    "implemented": "done",
    "cancelled": "cancelled",
    "superseded": "cancelled",
    "withdrawn": "cancelled",
}


def state_of(library: Library, line: PlannedLine) -> str:
    """Return the state of a line."""
    return state(library, line.line.status)
