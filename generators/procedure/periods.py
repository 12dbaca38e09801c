"""Rules about calendar days between two days: notice, papers, circulation of the minutes and time for comments.

Calendar days, as in the Commission's standard rules of procedure for expert groups: 14 days of notice mean that the
invitation went out on the fourteenth day before the meeting at the latest.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from generators.problem import KeyPath
from generators.procedure.meeting import Meeting
from generators.procedure.verdict import Outcome, Verdict, broken, kept, undecided
from generators.records.minutes import Invitation

SENT: KeyPath = ("invitation", "sent")
PAPERS: KeyPath = ("invitation", "papers_sent")


def notice(meeting: Meeting) -> Verdict | None:
    """Hold the days between invitation and meeting against `notice-days`, or in urgent cases `urgent-days`."""
    found = _at_least(meeting, "notice-days", _invitation(meeting, "sent"), meeting.minutes.date, SENT, "invitation")
    urgent, said = meeting.asks("urgent-days"), _invitation(meeting, "urgent")
    if found is None or found.outcome is not Outcome.BROKEN or said is False or not isinstance(urgent, Fraction):
        return found
    days = int(found.values["days"])
    if said is True:
        return (kept if days >= urgent else broken)(SENT, days=str(days), needed=str(urgent))
    return undecided(SENT, "urgent", **found.values) if days >= urgent else found


def papers(meeting: Meeting) -> Verdict | None:
    """Hold the days between papers and meeting against `papers-days`."""
    sent = _invitation(meeting, "papers_sent")
    return _at_least(meeting, "papers-days", sent, meeting.minutes.date, PAPERS, "papers")


def circulation(meeting: Meeting) -> Verdict | None:
    """Hold the days from meeting to circulation against `minutes-days`; a draft that says nothing still has time."""
    if meeting.minutes.circulated is None:
        return None
    found = _days(
        meeting, "minutes-days", meeting.minutes.date, meeting.minutes.circulated, ("circulated",), "circulated"
    )
    return found if isinstance(found, Verdict | None) else _held(found[0] <= found[1], ("circulated",), *found)


def comments(meeting: Meeting) -> Verdict | None:
    """Hold the days that members had for comments against `comment-days`."""
    sent, until = meeting.minutes.circulated, meeting.minutes.comments_until
    if not isinstance(sent, date) or not isinstance(until, date):
        return None
    return _at_least(meeting, "comment-days", sent, until, ("comments_until",), "circulated")


def _invitation(meeting: Meeting, name: str) -> Any:
    held = meeting.minutes.invitation
    return getattr(held, name) if isinstance(held, Invitation) else held


def _at_least(meeting: Meeting, parameter: str, first: Any, last: Any, keys: KeyPath, silent: str) -> Verdict | None:
    found = _days(meeting, parameter, first, last, keys, silent)
    return found if isinstance(found, Verdict | None) else _held(found[0] >= found[1], keys, *found)


def _days(
    meeting: Meeting, parameter: str, first: Any, last: Any, keys: KeyPath, silent: str
) -> tuple[int, Fraction] | Verdict | None:
    """Return the days between two days with what is asked for; a verdict where the record or the terms are silent."""
    asked = meeting.asks(parameter)
    if asked is None:
        return None
    if not isinstance(asked, Fraction):
        return undecided(keys, asked)
    if not isinstance(first, date) or not isinstance(last, date):
        return undecided(keys, silent)
    return (last - first).days, asked


def _held(is_kept: bool, keys: KeyPath, days: int, asked: Fraction) -> Verdict:
    return (kept if is_kept else broken)(keys, days=str(days), needed=str(asked))
