"""What the product knows of the status of an activity, whatever words a repository has for it."""

from __future__ import annotations

from datetime import date

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


def state_on(library: Library, line: PlannedLine, day: date) -> str:
    """Return the state of a line at the end of a day, as far as its actual days tell; without them as recorded now.

    What was done later was in progress on that day, and what was begun later was open. When something was cancelled no
    record says, so that it always was.
    """
    state, begun, ended = state_of(library, line), line.line.actual_start, line.line.actual_end
    if state == "done" and isinstance(ended, date) and ended > day:
        state = "in-progress"
    return "open" if state == "in-progress" and isinstance(begun, date) and begun > day else state


def status_on(library: Library, line: PlannedLine, day: date) -> Term | None:
    """Return the status of a line at the end of a day in the words of its vocabulary.

    Where it was another then than it is now, that is the first term with the meaning of then; None where there is none.
    """
    now, then = line.line.status, state_on(library, line, day)
    if not isinstance(now, Term) or state_of(library, line) == then:
        return now if isinstance(now, Term) else None
    return term_for(library, now.vocabulary, then)


def term_for(library: Library, key: str, meaning: str) -> Term | None:
    """Return the first term of a vocabulary that stands for a state of the product; None where there is none."""
    vocabulary = library.get(key)
    entries = (vocabulary.field("terms") if vocabulary else None) or ()
    found = next((entry.id for entry in entries if _KNOWN.get(entry.means or entry.id) == meaning), None)
    if found is None:
        return None
    made = Term(found)
    made.vocabulary = key
    return made
