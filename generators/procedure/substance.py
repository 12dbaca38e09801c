"""Rules about what a meeting did: deliberated before it approved, had the right to decide, and existed on that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.model.record import Dated
from generators.procedure.approval import approval_of
from generators.procedure.meeting import Meeting
from generators.procedure.verdict import Verdict, broken, kept, undecided


def deliberation(meeting: Meeting) -> Iterator[Verdict]:
    """Yield for each item that was approved whether it was deliberated.

    Source: SIGMA, PAR Portal: a meeting does not count where an item was formally approved without deliberation on
    its substance. An item that was put off was not approved, whatever its kind.
    """
    for index, item in enumerate(meeting.minutes.items):
        put_off = meeting.is_marked(item.outcome, "returns") is True
        asked = not put_off and meeting.is_marked(item.kind, "decides") is True
        approved = bool(item.decisions or item.recommendations) or asked
        if approved:
            keys = ("items", index, "deliberated")
            said = item.deliberated
            yield undecided(keys, "deliberated") if not isinstance(said, bool) else (kept if said else broken)(keys)


def right_to_decide(meeting: Meeting) -> Iterator[Verdict]:
    """Yield a breach for each decision of a body whose type is marked as one that does not decide."""
    if meeting.body is None or meeting.is_marked(meeting.body.field("type"), "decides") is not False:
        return
    for index, item in enumerate(meeting.minutes.items):
        for place, decision in enumerate(item.decisions):
            yield broken(("items", index, "decisions", place, "code"), code=decision.code)


def existence(meeting: Meeting) -> Iterator[Verdict]:
    """Yield whether each body was in force on the day of the meeting, as far as its record claims any days."""
    for index, key in enumerate(meeting.minutes.bodies):
        yield from _existed(meeting, key, meeting.minutes.date, ("bodies", index))
    approved = approval_of(meeting.library, meeting.document.id)
    if approved and approved.own and approved.day and meeting.body is not None:
        yield from _existed(meeting, meeting.body.id, approved.day, approved.day_keys)


def _existed(meeting: Meeting, key: str, day: date, keys: tuple[str | int, ...]) -> Iterator[Verdict]:
    body = meeting.library.get(key)
    record = body.record if body else None
    if isinstance(record, Dated) and (isinstance(record.from_, date) or isinstance(record.until, date)):
        yield (kept if record.holds(day) else broken)(keys, body=key, day=day.isoformat())
