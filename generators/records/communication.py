"""Communication plan: who is to know what, through which channel, by whom and when.

The parts follow the plan template of the European Commission as the domain brief, section 8, sums it up: objectives and
target groups, activities with responsibilities and measures of completion, resources.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.model.record import Basis, Part, Record
from generators.model.scalars import Day, EntryId, LanguageTag, Line, Maybe, Number
from generators.model.texts import Body, Institution, Text, term
from generators.records.planning import Amount


class Audience(Part):
    """Whom the plan wants to reach, and what is to be different for them afterwards."""

    id: EntryId
    name: Text
    objective: Text | None = None


class Message(Part):
    """One sentence that is to arrive; `audiences` are those for whom it is meant, all where none is named."""

    id: EntryId
    text: Text
    audiences: tuple[EntryId, ...] = ()


class Channel(Part):
    """A way on which messages travel."""

    id: EntryId
    name: Text
    note: Text | None = None


class Reach(Part):
    """By what an activity is measured: the target that was set, and what came of it."""

    text: Text
    target: Maybe[Number]
    value: Maybe[Number] | None = None
    unit: Text | None = None


class CommunicationActivity(Part):
    """One thing that is produced or held; `done` is the day on which it was.

    `languages` are those in which it is published; `evidence` says where what was produced can be found.
    """

    id: EntryId
    title: Text
    audiences: tuple[EntryId, ...]
    messages: tuple[EntryId, ...] = ()
    channel: EntryId
    languages: tuple[LanguageTag, ...] = ()
    owner: Maybe[Institution]
    due: Maybe[Day]
    done: Maybe[Day] | None = None
    status: Annotated[str, term("activity-statuses")]
    indicator: Reach | None = None
    cost: tuple[Amount, ...] = ()
    evidence: Maybe[Line] | None = None
    note: Text | None = None


class CommunicationPlan(Record):
    """The communication plan of one body for one period."""

    title: Text
    summary: Text | None = None
    body: Body
    from_: Annotated[Day, Field(alias="from")]
    until: Day
    status: Literal["draft", "adopted"]
    objective: Text | None = None
    audiences: tuple[Audience, ...]
    messages: tuple[Message, ...] = ()
    channels: tuple[Channel, ...]
    activities: tuple[CommunicationActivity, ...]
    basis: Basis
    source: Text
