"""Follow-up of actions on a day: who answers for them now, how long they are open, and by how much they are overdue.

Source of the bands of age: follow-up statistics of the domain brief, section 3 (0-30, 31-90, 91-180, over 180 days).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.records.minutes import Action, Due
from generators.registers import Entry, is_open

BANDS = (30, 90, 180)
"""The last day of each band of age but the last, which has no end."""


def due_day(due: Due) -> date | None:
    """Return the day by which something is due: as stated, else as derived from the words of the text."""
    return due.date if isinstance(due.date, date) else due.derived


def days_open(entry: Entry, today: date) -> int:
    """Return for how many days an entry is on the books, counted from its meeting."""
    return (today - entry.date).days


def days_overdue(library: Library, entry: Entry, today: date) -> int | None:
    """Return by how many days an action is overdue; None where it is closed, still has time, or has no day at all."""
    due = due_day(entry.made.due) if isinstance(entry.made, Action) else None
    if due is None or due >= today or not is_open(library, entry):
        return None
    return (today - due).days


def band(days: int) -> str:
    """Return the band of age that so many days fall into: `0-30`, `31-90`, `91-180` or `181-`."""
    first = 0
    for last in BANDS:
        if days <= last:
            return f"{first}-{last}"
        first = last + 1
    return f"{first}-"


def responsible(library: Library, institution: str, today: date) -> frozenset[str]:
    """Return which institutions answer today for what one was asked to do: itself, or those that followed it.

    An institution that ended before today hands over to its successors; one without a known successor keeps its debts.
    """
    return frozenset(_followed(library, institution, today, frozenset()))


def _followed(library: Library, institution: str, today: date, seen: frozenset[str]) -> Iterator[str]:
    document = library.get(institution)
    after = [key for key in _successors(document, today) if key not in seen]
    if not after:
        yield institution
    for key in after:
        yield from _followed(library, key, today, seen | {institution})


def _successors(document: Document | None, today: date) -> tuple[str, ...]:
    until = document.field("until") if document else None
    ended = isinstance(until, date) and until < today
    return tuple(document.field("successors") or ()) if document and ended else ()
