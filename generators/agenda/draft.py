"""The draft agenda of a body's next sitting: its day, its items, the deadlines around it, and who is invited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generators.agenda.deadlines import Deadline, after, before
from generators.agenda.sources import Asked, due_lines, held_by, open_actions, unapproved, unfinished
from generators.agenda.topics import Source, Topic, joint, numbered, spoken
from generators.document import Document
from generators.library import Library
from generators.planning.lines import of_body
from generators.procedure.meeting import seats
from generators.procedure.terms_on import Terms, terms_on
from generators.records.body import Member
from generators.registers import Sitting


@dataclass(frozen=True)
class Agenda:
    """A draft agenda with all that the invitation needs.

    `day` is None where no day is known; `prepared` are the minutes that were begun for this sitting, whose place and
    hour are those of the invitation. `terms` are those of that day, or while it is not known of the day `today`.
    """

    body: Document
    day: date | None
    today: date
    code: str
    topics: tuple[Topic, ...]
    terms: Terms
    before: tuple[Deadline, ...]
    after: tuple[Deadline, ...]
    seats: tuple[Member, ...]
    urgent: bool = False
    prepared: Sitting | None = None


def draft(library: Library, body: Document, day: date | None, today: date, urgent: bool = False) -> Agenda:
    """Return the draft agenda of the sitting of a body on a day; without a day of its next one that is known of."""
    day = day or next_day(library, body.id, today)
    terms = terms_on(library, body.id, day or today)
    prepared = next((one for one in held_by(library, body.id) if one.minutes.date == day), None)
    return Agenda(
        body=body,
        day=day,
        today=today,
        code=prepared.minutes.code if prepared else code_of(body, day),
        topics=topics(library, (body.id,), day, today, prepared),
        terms=terms,
        before=tuple(before(terms, day, urgent)),
        after=tuple(after(terms, day)),
        seats=seats(body, day or today),
        urgent=urgent,
        prepared=prepared,
    )


def code_of(body: Document, day: date | None) -> str:
    """Return the code of a sitting, `EC/2024-05-06`; empty where the body has no code or no day is known."""
    code = body.field("code")
    return f"{code}/{day.isoformat()}" if isinstance(code, str) and day else ""


def next_day(library: Library, body: str, today: date) -> date | None:
    """Return the day of the next sitting: as the last minutes say it, else as the work programme plans it.

    It lies after the last sitting that minutes record, and not before today; None where neither says such a day.
    """
    held = held_by(library, body)
    first = max([today, *(one.minutes.date for one in held[:1])])
    said = [one.minutes.next_meeting for one in held[:1]]
    planned = [one.date for plan in of_body(library, body) for one in plan.programme.meetings]
    for known in (said, sorted(day for day in planned if isinstance(day, date))):
        later = [day for day in known if isinstance(day, date) and day >= first and day not in _days(held)]
        if later:
            return later[0]
    return None


def _days(held: tuple[Sitting, ...]) -> set[date]:
    return {one.minutes.date for one in held}


def topics(
    library: Library, bodies: tuple[str, ...], day: date | None, today: date, prepared: Sitting | None = None
) -> tuple[Topic, ...]:
    """Return the items of an agenda in order; what its prepared minutes hold besides comes before other business."""
    asked = [Asked(library, body, day, today) for body in bodies]
    sources = (unapproved, open_actions, unfinished, due_lines)
    found = [
        Topic("opening", spoken(library, lambda words, _: words("agenda.item.opening")), "opens"),
        *(topic for source in sources for topic in joint(chain.from_iterable(map(source, asked)))),
    ]
    found += _entered(prepared, numbered(found)) if prepared else []
    other = Topic("other-business", spoken(library, lambda words, _: words("agenda.item.other")), "closes")
    return numbered([*found, other])


def _entered(prepared: Sitting, known: tuple[Topic, ...]) -> Iterator[Topic]:
    """Yield the items that the minutes begun for this sitting hold besides."""
    ids, places = {one.id for one in known}, {one.continues for one in known if one.continues}
    for item in prepared.minutes.items:
        if item.id not in ids and item.continues not in places:
            source = Source(prepared.document.id, item.id, prepared.minutes.code)
            yield Topic(item.id, item.title, "prepared", source, item.kind)
