"""Calendar: the steps of a yearly process, each on a day of one year or on a day that comes back each year."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generators.model.record import Basis, Dated, Record
from generators.model.scalars import Day, EntryId, Line, Maybe
from generators.model.texts import Text
from generators.records.planning import Yearly


class Step(Dated):
    """One step: `date` for a single day, `every` for one that comes back; from and until bound the years.

    `for` names the bodies that it binds, by id or by type of body; without it the step binds nobody in particular.
    """

    id: EntryId
    title: Text
    date: Maybe[Day] | None = None
    every: Yearly | None = None
    for_: Annotated[tuple[Line, ...], Field(alias="for")] = ()
    source: Text | None = None
    note: Text | None = None


class Calendar(Record):
    """A list of steps with fixed days, as of the budget or of reporting."""

    title: Text
    summary: Text | None = None
    steps: tuple[Step, ...]
    basis: Basis
    source: Text
