"""Approval of minutes at a later sitting: what their state asks for, and whether the records of both sittings agree.

The minutes themselves say it under `approval`, or the later sitting does under `previous`; one of the two is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generators.document import Document
from generators.grouping import grouped
from generators.library import Library
from generators.model.scalars import Unstated
from generators.problem import KeyPath
from generators.records.minutes import Approval, Minutes, Point
from generators.registers import Sitting, sittings


@dataclass(frozen=True)
class Approved:
    """Minutes with the records of their approval: their own, that of the later sitting, and that sitting.

    At least one record is there; `by` is None where no record names a sitting that is known.
    """

    sitting: Sitting
    own: Approval | None
    there: Approval | None
    by: Sitting | None

    @property
    def day(self) -> date | None:
        """Return the day of the approval: as stated, else that of the sitting at which it was done."""
        stated = (one.date for one in (self.own, self.there) if one and isinstance(one.date, date))
        return next(stated, self.by.minutes.date if self.by else None)

    @property
    def corrections(self) -> tuple[Point, ...]:
        """Return the corrections with which the minutes were approved, as one of the two records states them."""
        found = (one.corrections for one in (self.own, self.there) if one and isinstance(one.corrections, tuple))
        return next((one for one in found if one), ())

    @property
    def day_keys(self) -> KeyPath:
        """Return where the minutes say when they were approved; where they do not, where their state stands."""
        if self.own is None:
            return ("state",)
        return ("approval", "date" if isinstance(self.own.date, date) else "meeting")


def approvals(library: Library) -> tuple[Approved, ...]:
    """Return every approval that is recorded, of the latest sitting first."""
    return library.once("approvals", lambda: tuple(_approvals(library)))


def approval_of(library: Library, key: str) -> Approved | None:
    """Return the approval of the minutes of this id; None where no record of it is there."""
    return library.found(_approval_of, key)


def approved_at(library: Library, key: str) -> tuple[Approved, ...]:
    """Return which minutes were approved at a sitting, the earliest first."""
    return library.found(_approved_at, key) or ()


def _approval_of(library: Library) -> Mapping[str, Approved]:
    return {one.sitting.document.id: one for one in approvals(library)}


def _approvals(library: Library) -> Iterator[Approved]:
    by_id = {one.document.id: one for one in sittings(library)}
    later = _listed(library)
    for sitting in sittings(library):
        key, said = sitting.document.id, sitting.minutes.approval
        own = None if isinstance(said, Unstated) else said
        if own and not isinstance(own.meeting, Unstated):
            by = by_id.get(own.meeting)
            yield Approved(sitting, own, _entry(by, key), by)
        elif own or key in later:
            by = later.get(key)
            yield Approved(sitting, own, _entry(by, key), by)


def _entry(by: Sitting | None, key: str) -> Approval | None:
    return next((one for one in listed(by.minutes) or () if one.meeting == key), None) if by else None


def _listed(library: Library) -> Mapping[str, Sitting]:
    """Return the first sitting that lists minutes among those that it approved, by their id."""
    return {str(one.meeting): sitting for sitting in sittings(library) for one in listed(sitting.minutes) or ()}


def listed(minutes: Minutes) -> tuple[Approval, ...] | None:
    """Return which earlier minutes a sitting says that it approved; None where it does not name them all."""
    previous = minutes.previous
    if isinstance(previous, Unstated) or any(isinstance(one.meeting, Unstated) for one in previous):
        return None
    return previous


def _approved_at(library: Library) -> dict[str, tuple[Approved, ...]]:
    return grouped((one.by.document.id, one) for one in reversed(approvals(library)) if one.by)


def needs(library: Library, state: str) -> tuple[str, ...]:
    """Return what minutes in this state must hold, as the vocabulary of states says."""
    vocabulary = library.get(getattr(state, "vocabulary", ""))
    entries = vocabulary.field("terms") or () if vocabulary else ()
    return next((entry.needs for entry in entries if entry.id == state), ())


def lacks(library: Library, need: str) -> Iterator[Document]:
    """Yield the minutes whose state needs `circulated`, `approval` or `corrections`, and of which none is recorded."""
    for sitting in sittings(library):
        if need in needs(library, sitting.minutes.state) and not _has(library, sitting, need):
            yield sitting.document


def _has(library: Library, sitting: Sitting, need: str) -> bool:
    if need == "circulated":
        return isinstance(sitting.minutes.circulated, date)
    found = approval_of(library, sitting.document.id)
    # What is wholly missing is one problem and not two.
    return found is not None if need == "approval" else found is None or bool(found.corrections)
