"""Minutes begun before a sitting: all that follows from the records of its bodies, and openly what is not known yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generators.agenda.carried import Carried, carried
from generators.agenda.deadlines import Deadline, after, before
from generators.agenda.sources import held_by
from generators.agenda.topics import spoken
from generators.agenda.yaml_text import Fields, block, comment, words
from generators.document import Document
from generators.library import Library
from generators.model.record import Access
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.procedure.meeting import seats
from generators.procedure.presence import quorum_needed
from generators.procedure.terms_on import Terms, terms_on
from generators.records.body import Member
from generators.view import View

NOT_STATED = Unstated.NOT_STATED.value
INTERNAL = Access.INTERNAL.value


@dataclass(frozen=True)
class Begun:
    """What minutes are begun with: `seen` speaks the language of comments; the first body gives code and terms."""

    seen: View
    bodies: tuple[Document, ...]
    day: date
    code: str
    title: Text

    @property
    def library(self) -> Library:
        """Return the whole library, internal parts too."""
        return self.seen.library

    @cached_property
    def public(self) -> Library:
        """Return the library without what is internal."""
        return self.library.public()

    @cached_property
    def terms(self) -> Terms:
        """Return the terms of reference that bind the sitting."""
        return terms_on(self.library, self.bodies[0].id, self.day)

    @cached_property
    def carried(self) -> tuple[Carried, ...]:
        """Return the items of the agenda."""
        return carried(self.library, self.public, tuple(one.id for one in self.bodies), self.day)


def minutes_text(begun: Begun) -> str:
    """Return the minutes as YAML."""
    parts = (_head(begun), _invitation(begun), _agenda(begun), _attendance(begun), _items(begun), _closing(begun))
    return "".join(f"{line}\n" for part in parts for line in part)


def _head(begun: Begun) -> Iterator[str]:
    if any(one.id not in begun.public.documents for one in begun.bodies):
        yield f"access: {INTERNAL}"
    yield f"bodies: [{', '.join(one.id for one in begun.bodies)}]"
    yield f"code: {begun.code}"
    yield f"title: {words(begun.title)}"
    yield f"date: {begun.day}"
    yield f"state: {_first_state(begun.library)}"
    yield "basis: example"
    yield f"source: {words(spoken(begun.library, lambda say, _: say('prepared.source')))}"
    number, phase = _number_and_phase(begun)
    yield f"number: {number}"
    if phase is not None:
        yield f"phase: {words(phase)}"
    for name in ("start", "end", "venue", "mode", "languages", "chair", "minute_taker"):
        yield f"{name}: {NOT_STATED}"


def _first_state(library: Library) -> str:
    vocabulary = library.get("minutes-states")
    entries = vocabulary.field("terms") or () if vocabulary else ()
    return next((str(entry.id) for entry in entries), "draft")


def _number_and_phase(begun: Begun) -> tuple[str, Text | None]:
    """Return the number within the phase that follows from the last sitting, and the phase.

    Numbers begin anew with a phase, so that one is known only where the last sitting of the same phase states its own.
    """
    own = begun.bodies[0].field("phase")
    earlier = (one.minutes for one in held_by(begun.library, begun.bodies[0].id) if one.minutes.date <= begun.day)
    last = next(earlier, None)
    phase = own if isinstance(own, Text) else last.phase if last and isinstance(last.phase, Text) else None
    same = last is not None and (phase is None or last.phase == phase)
    return (str(last.number + 1) if last and same and isinstance(last.number, int) else NOT_STATED), phase


def _invitation(begun: Begun) -> Iterator[str]:
    names = {"notice": "invitation", "papers": "papers"}
    for one in before(begun.terms, begun.day):
        if one.name in names:
            yield _due(begun, names[one.name], one)
    yield "invitation:"
    yield from (f"  {name}: {NOT_STATED}" for name in ("sent", "papers_sent", "urgent"))


def _due(begun: Begun, key: str, one: Deadline) -> str:
    say = begun.seen.words
    if one.day is None:
        said = say("prepared.none")
    elif one.is_draft:
        said = say("prepared.draft", day=one.day.isoformat())
    else:
        terms = f"{begun.terms.text.id} {begun.terms.version}" if begun.terms.text else ""
        said = say("prepared.until", day=one.day.isoformat(), terms=terms)
    return comment(say(f"prepared.{key}", said=said))


def _agenda(begun: Begun) -> Iterator[str]:
    yield comment(begun.seen.words("prepared.agenda"))
    listed = ({"id": one.id, **one.mark, "text": words(one.title), "note": words(one.why)} for one in begun.carried)
    yield f"agenda:{block(listed, 2)}"


def _attendance(begun: Begun) -> Iterator[str]:
    yield "attendance:"
    yield f"  complete: {NOT_STATED}"
    held = {seat.id: (body, seat) for body in reversed(begun.bodies) for seat in seats(body, begun.day)}
    if held:
        yield comment(begun.seen.words("prepared.expected"), 2)
        people = (_person(begun, body, seat) for body, seat in held.values())
        yield f"  expected:{block(people, 4)}"
    yield from (f"  {name}: {NOT_STATED}" for name in ("present", "excused", "absent"))
    wanted = quorum_needed(begun.library, begun.bodies[0], begun.terms, begun.day)
    if wanted:
        yield comment(begun.seen.words("prepared.quorum", needed=str(wanted[0]), seats=str(wanted[1])))
    yield f"quorum: {NOT_STATED}"


def _person(begun: Begun, body: Document, seat: Member) -> Fields:
    shown = begun.public.get(body.id)
    public = {one.id for one in seats(shown, begun.day)} if shown else set()
    fields = {"id": seat.id, "name": NOT_STATED, "post": words(seat.post)}
    fields["institution"] = _stated(seat.institution)
    fields["capacity"] = _stated(seat.capacity)
    if seat.sector is not None:
        fields["sector"] = _stated(seat.sector)
    return fields if seat.id in public else {**fields, "access": INTERNAL}


def _stated(value: object) -> str:
    return value.value if isinstance(value, Unstated) else NOT_STATED if value is None else str(value)


def _items(begun: Begun) -> Iterator[str]:
    yield comment(begun.seen.words("prepared.approved"))
    yield f"previous: {NOT_STATED}"
    yield f"items:{block((_item(one) for one in begun.carried if one.topic.why != 'closes'), 2)}"


def _item(one: Carried) -> Fields:
    fields = {"id": one.id, **one.mark, "title": words(one.title), "kind": _stated(one.topic.kind)}
    fields["deliberated"] = NOT_STATED
    if one.topic.continues:
        fields["continues"] = one.topic.continues
    if one.points:
        points = ({"id": point.id, **point.mark, "text": words(point.text)} for point in one.points)
        fields["points"] = block(points, 6)
    return {**fields, "note": words(one.why)}


def _closing(begun: Begun) -> Iterator[str]:
    yield f"other_business: {NOT_STATED}"
    yield f"next_meeting: {NOT_STATED}"
    for one in after(begun.terms, begun.day):
        if one.name == "circulation":
            yield _due(begun, "circulated", one)
    yield f"approval: {NOT_STATED}"
