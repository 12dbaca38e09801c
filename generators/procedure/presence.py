"""Rules about who was there: the quorum, and who chaired."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import ceil

from generators.document import Document
from generators.library import Library
from generators.procedure.meeting import Meeting, is_marked, seats
from generators.procedure.terms_on import Terms
from generators.procedure.verdict import Verdict, broken, kept, undecided
from generators.records.minutes import Person


def quorum(meeting: Meeting) -> Verdict | None:
    """Hold those present who may vote against the share of all voting seats that `quorum` asks for, rounded up.

    A list of those present that is not complete proves a quorum that it reaches, and never proves that there was none.
    """
    keys = ("attendance", "present")
    share, members = meeting.asks("quorum"), meeting.members()
    if not isinstance(share, Fraction):
        return None if share is None else undecided(keys, share)
    if not 0 <= share <= 1:
        return None
    if members is None:
        return undecided(keys, "members")
    votes = [meeting.is_marked(member.capacity, "votes") for member in members]
    if None in votes or not any(votes):
        return undecided(keys, "votes")
    attendance = meeting.minutes.attendance
    present = attendance.present if isinstance(attendance.present, tuple) else ()
    here = [meeting.is_marked(person.capacity, "votes") for person in present]
    needed = _needed(share, votes)
    values = {"present": str(here.count(True)), "seats": str(votes.count(True)), "needed": str(needed)}
    if here.count(True) >= needed:
        return kept(keys, **values)
    is_whole = attendance.complete is True and isinstance(attendance.present, tuple) and None not in here
    return broken(keys, **values) if is_whole else undecided(keys, "attendance", **values)


def quorum_needed(library: Library, body: Document, terms: Terms, day: date) -> tuple[int, int] | None:
    """Return how many voting members make a quorum on a day, and of how many; None where that is not known."""
    share = terms.asks("quorum")
    votes = [is_marked(library, seat.capacity, "votes") for seat in seats(body, day)]
    is_whole = body.field("members_complete") is True and None not in votes and any(votes)
    if not is_whole or not isinstance(share, Fraction) or not 0 <= share <= 1:
        return None
    return _needed(share, votes), votes.count(True)


def _needed(share: Fraction, votes: Sequence[bool | None]) -> int:
    return ceil(share * votes.count(True))


def chair(meeting: Meeting) -> Verdict:
    """Hold the capacity of whoever chaired against the capacities that the vocabulary lets chair."""
    keys, present = ("chair",), meeting.minutes.attendance.present
    people = {one.id: one for one in present if isinstance(one, Person)} if isinstance(present, tuple) else {}
    held = people.get(meeting.minutes.chair) if isinstance(meeting.minutes.chair, str) else None
    if held is None:
        return undecided(keys, "chair")
    may = meeting.is_marked(held.capacity, "chairs")
    if may is None:
        return undecided(keys, "capacity")
    return (kept if may else broken)(keys, capacity=f"{held.capacity}")
