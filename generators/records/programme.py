"""Work programme of a body: its planned sittings, and lines of activities with product, owner, days and links.

The fields of a line follow the work-programme alignment of the domain brief, section 4.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generators.model.record import Basis, Part, Record, Taggable
from generators.model.scalars import Day, EntryId, Line, Maybe
from generators.model.texts import Body, Institution, Text, term
from generators.records.planning import Amount, To


class PlannedSitting(Part):
    """A sitting that the programme plans; lines name it by its id."""

    id: EntryId
    date: Maybe[Day]
    note: Text | None = None


class Activity(Taggable):
    """One line: what is done, what comes of it, at which sitting it is due, and what it serves.

    `chapters` and `targets` are codes of the schemes whose `role` says so; `step` names the step of a calendar that the
    product feeds.
    """

    id: EntryId
    activity: Text
    product: Maybe[Text]
    meeting: Maybe[EntryId] | None = None
    owner: Maybe[Institution]
    co_owners: tuple[Institution, ...] = ()
    start: Maybe[Day]
    end: Maybe[Day]
    actual_start: Maybe[Day] | None = None
    actual_end: Maybe[Day] | None = None
    status: Annotated[str, term("activity-statuses")]
    serves: tuple[To, ...] = ()
    chapters: tuple[Line, ...] = ()
    targets: tuple[Line, ...] = ()
    budget_programme: Maybe[Line] | None = None
    step: Maybe[To] | None = None
    cost: tuple[Amount, ...] = ()
    note: Text | None = None


class HandedIn(Part):
    """That something which is asked for by a day was handed in: the step of a calendar, or a report of the terms.

    One of `step`, as `calendar#step`, and `parameter`, as `annual-report-date`, says what; `due` is the day by which it
    is asked for and `date` the one on which it was handed in.
    """

    id: EntryId
    step: To | None = None
    parameter: Line | None = None
    due: Day
    date: Maybe[Day]
    to: Maybe[Institution] | None = None
    evidence: Maybe[Text] | None = None


class Programme(Record):
    """The work programme of one body for one period."""

    title: Text
    summary: Text | None = None
    body: Body
    from_: Annotated[Day, Field(alias="from")]
    until: Day
    adopted: Maybe[Day]
    meetings: tuple[PlannedSitting, ...] = ()
    lines: tuple[Activity, ...]
    handed_in: tuple[HandedIn, ...] = ()
    basis: Basis
    source: Text
