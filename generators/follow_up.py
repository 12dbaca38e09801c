"""Follow-up of actions on a day: who answers for them now, how long they are open, and by how much they are overdue.

Source of the bands of age: follow-up statistics of the domain brief, section 3 (0-30, 31-90, 91-180, over 180 days).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generators.document import Document
from generators.library import Library
from generators.records.minutes import Action, Due, Standing
from generators.registers import Entry, closes, is_open

BANDS = (30, 90, 180)
"""The last day of each band of age but the last, which has no end."""


def due_day(due: Due) -> date | None:
    """Return the day by which something is due: as stated, else as derived from the words of the text."""
    return due.date if isinstance(due.date, date) else due.derived


def due_of(entry: Entry) -> date | None:
    """Return the day by which an action is due; None for what has no such day, and for decisions."""
    return due_day(entry.made.due) if isinstance(entry.made, Action) else None


def still_open(library: Library, entry: Entry, day: date) -> bool:
    """Say whether an action was still to be done at the end of this day, as far as its history tells.

    One without a history is taken as it is recorded now; one whose history begins later was open until then.
    """
    history = _history(entry)
    if not history:
        return is_open(library, entry)
    known = [one for one in history if one.date <= day]
    return not (known and closes(library, known[-1].status))


def status_on(library: Library, entry: Entry, day: date) -> str:
    """Return the status of an action at the end of this day; before its history begins it is an open one."""
    history = _history(entry)
    known = [one for one in history if one.date <= day]
    if known or not history:
        return known[-1].status if known else entry.made.status
    return "open" if closes(library, history[0].status) else history[0].status


def closed_on(library: Library, entry: Entry, day: date) -> date | None:
    """Return on which day an action was closed, seen from this day; None while it is open or where no day is known."""
    known = [one for one in _history(entry) if one.date <= day]
    return known[-1].date if known and closes(library, known[-1].status) else None


def days_open(entry: Entry, today: date) -> int:
    """Return for how many days an entry is on the books, counted from its meeting."""
    return (today - entry.date).days


def days_overdue(library: Library, entry: Entry, today: date) -> int | None:
    """Return by how many days an action is overdue; None where it is closed, still has time, or has no day at all."""
    due = due_of(entry)
    if due is None or due >= today or not still_open(library, entry, today):
        return None
    return (today - due).days


def days_late(library: Library, entry: Entry, today: date) -> int | None:
    """Return how many days after its day an action was closed, 0 for one in time; None where either is not known."""
    due, closed = due_of(entry), closed_on(library, entry, today)
    return None if due is None or closed is None else max((closed - due).days, 0)


def _history(entry: Entry) -> tuple[Standing, ...]:
    return entry.made.history if isinstance(entry.made, Action) else ()


def band(days: int) -> str:
    """Return the band of age that so many days fall into: `0-30`, `31-90`, `91-180` or `181-`."""
    first = 0
    for last in BANDS:
        if days <= last:
            return f"{first}-{last}"
        first = last + 1
    return f"{first}-"


def owes(library: Library, entry: Entry, today: date) -> frozenset[str]:
    """Return which institutions answer today for an action: its owner and co-owners, or those that followed them."""
    made = entry.made
    if not isinstance(made, Action):
        return frozenset()
    named = ([made.owner] if isinstance(made.owner, str) else []) + list(made.co_owners)
    return frozenset(key for one in named for key in responsible(library, one, today))


def lacks(entry: Entry) -> frozenset[str]:
    """Return what an action does not have: `owner`, `due`; words in place of an institution are an owner."""
    made = entry.made
    if not isinstance(made, Action):
        return frozenset()
    is_owned = isinstance(made.owner, str) or made.owner_text is not None
    return frozenset(([] if is_owned else ["owner"]) + ([] if due_day(made.due) else ["due"]))


def responsible(library: Library, institution: str, today: date) -> frozenset[str]:
    """Return which institutions answer today for what one was asked to do: itself, or those that followed it.

    An institution that ended before today hands over to its successors; one without a known successor keeps its debts.
    """
    return library.once(("responsible", institution, today), partial(_responsible, library, institution, today))


def _responsible(library: Library, institution: str, today: date) -> frozenset[str]:
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
