"""Minutes of one sitting: what was said to have happened, and openly what the record does not say.

Fields follow the practice of the Commission's rules for expert groups (minutes "meaningful and complete" on each
agenda point) and SIGMA's method, for which an item approved without deliberation on substance does not count.
"""

from __future__ import annotations

from typing import Annotated

from generators.model.record import Basis, Part, Record, Taggable
from generators.model.scalars import (
    Clock,
    Code,
    Count,
    Day,
    EntryId,
    Flag,
    LanguageTag,
    Line,
    Maybe,
)
from generators.model.texts import Body, Institution, Text, ref, term

Capacity = Annotated[str, term("capacities")]
Sector = Annotated[str, term("sectors")]


class Person(Part):
    """A person as they sat in this meeting: post and capacity are those held on the day."""

    id: EntryId
    name: Maybe[Line]
    title: Text | None = None
    post: Maybe[Text] | None = None
    institution: Maybe[Institution]
    capacity: Maybe[Capacity]
    sector: Maybe[Sector] | None = None
    level: Maybe[Annotated[str, term("seniority-levels")]] | None = None
    substitutes: Maybe[Line] | None = None
    note: Text | None = None


class Attendance(Part):
    """Who came, and whether the list is complete.

    `expected` holds those with a seat of whom it is not yet said whether they came, as `new minutes` begins with them.
    """

    complete: Maybe[Flag]
    expected: tuple[Person, ...] = ()
    present: Maybe[tuple[Person, ...]] = ()
    excused: Maybe[tuple[Person, ...]] = ()
    absent: Maybe[tuple[Person, ...]] = ()
    note: Text | None = None


class Point(Part):
    """One statement of an item, as it can be cited and translated."""

    id: EntryId
    text: Text
    note: Text | None = None


class Decision(Taggable):
    """A decision or a recommendation, with its code for ever."""

    code: Code
    text: Text
    status: Annotated[str, term("decision-statuses")]
    votes: Maybe[Text] | None = None
    dissent: Maybe[Text] | None = None
    superseded_by: Code | None = None
    withdrawn: Maybe[Day] | None = None
    implemented_by: tuple[Code, ...] = ()


class Due(Part):
    """When something is due: a day, or the words of the text with the day derived from them and on what basis."""

    date: Maybe[Day] | None = None
    text: Text | None = None
    derived: Day | None = None
    basis: Text | None = None


class Standing(Part):
    """That an action was in a state from a day on, with what proves it and who reported it."""

    status: Annotated[str, term("action-statuses")]
    date: Day
    evidence: Maybe[Text] | None = None
    by: Maybe[Line] | None = None
    note: Text | None = None


class Action(Taggable):
    """A task that the meeting gave to an institution, or to an owner named in words."""

    code: Code
    text: Text
    owner: Maybe[Institution] | None = None
    owner_text: Text | None = None
    co_owners: tuple[Institution, ...] = ()
    post: Maybe[Text] | None = None
    due: Due
    status: Annotated[str, term("action-statuses")]
    evidence: Maybe[Text] | None = None
    history: tuple[Standing, ...] = ()
    superseded_by: Code | None = None
    serves: tuple[Line, ...] = ()


class Commitment(Part):
    """Something that the text says will be done, without recording it as a decision or an action."""

    id: EntryId
    text: Text
    owner: Maybe[Institution] | None = None
    owner_text: Text | None = None
    responsible: Maybe[Line] | None = None
    due: Due
    answers: tuple[EntryId, ...] = ()
    note: Text | None = None


class Paper(Part):
    """A document that was before the meeting or handed out at it."""

    id: EntryId
    title: Text
    address: Maybe[Line] | None = None
    note: Text | None = None


class Ask(Part):
    """What this body asks another body to put on its agenda."""

    id: EntryId
    body: Body
    title: Text
    reason: Text | None = None


class Item(Part):
    """One item of the meeting: its kind, who presented it, what was said, and what came of it.

    `continues` names the earlier item, or what an earlier meeting asked for, that this one takes up: `<minutes>#<id>`.
    """

    id: EntryId
    title: Text
    kind: Maybe[Annotated[str, term("item-kinds")]]
    deliberated: Maybe[Flag]
    outcome: Maybe[Annotated[str, term("item-outcomes")]] | None = None
    continues: Line | None = None
    presenter: Maybe[EntryId] | None = None
    presenter_text: Text | None = None
    papers: tuple[EntryId, ...] = ()
    points: tuple[Point, ...] = ()
    figures: Maybe[Text] | None = None
    conclusion: Maybe[Text] | None = None
    decisions: tuple[Decision, ...] = ()
    recommendations: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    asks: tuple[Ask, ...] = ()
    note: Text | None = None


class Invitation(Part):
    """When the invitation and the papers went out, by which notice is computed, and whether the case was urgent."""

    sent: Maybe[Day]
    papers_sent: Maybe[Day] | None = None
    urgent: Maybe[Flag] | None = None


class Approval(Part):
    """At which later sitting these minutes were approved, and with which corrections."""

    meeting: Maybe[Annotated[str, ref("minutes")]]
    date: Maybe[Day] | None = None
    corrections: Maybe[tuple[Point, ...]] = ()


class Mention(Part):
    """A person whom the text names without saying that they attended."""

    id: EntryId
    name: Line
    title: Text | None = None
    post: Maybe[Text] | None = None
    why: Text


class Minutes(Record):
    """The record of one sitting of one or more bodies."""

    title: Text
    bodies: tuple[Body, ...]
    code: Code
    date: Day
    state: Annotated[str, term("minutes-states")]
    basis: Basis
    source: Text
    number: Maybe[Count]
    phase: Maybe[Text] | None = None
    start: Maybe[Clock]
    end: Maybe[Clock]
    venue: Maybe[Text]
    mode: Maybe[Annotated[str, term("meeting-modes")]]
    languages: Maybe[tuple[LanguageTag, ...]]
    classification: Maybe[Text] | None = None
    chair: Maybe[EntryId]
    minute_taker: Maybe[Line]
    invitation: Maybe[Invitation]
    agenda: Maybe[tuple[Point, ...]]
    purpose: tuple[Point, ...] = ()
    attendance: Attendance
    mentioned: tuple[Mention, ...] = ()
    quorum: Maybe[Text]
    previous: Maybe[tuple[Approval, ...]]
    items: tuple[Item, ...]
    commitments: tuple[Commitment, ...] = ()
    events: tuple[Commitment, ...] = ()
    documents: tuple[Paper, ...] = ()
    presentations: Maybe[tuple[Paper, ...]] | None = None
    other_business: Maybe[Text] | None = None
    next_meeting: Maybe[Day]
    circulated: Maybe[Day] | None = None
    comments_until: Maybe[Day] | None = None
    approval: Maybe[Approval]
    signatures: Maybe[Text] | None = None
    silent: tuple[Point, ...] = ()
    defects: tuple[Point, ...] = ()
