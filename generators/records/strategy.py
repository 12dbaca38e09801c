"""Strategy: its goals, and under each the measures that lines of work programmes serve."""

from __future__ import annotations

from typing import Literal

from generators.model.record import Basis, Dated, Part, Record, Taggable
from generators.model.scalars import EntryId, Line, Maybe
from generators.model.texts import Act, Institution, Text


class Measure(Part):
    """What is to be done for a goal; programme lines name it as `strategy#measure`."""

    id: EntryId
    title: Text
    owner: Maybe[Institution] | None = None
    budget_programme: Maybe[Line] | None = None
    note: Text | None = None


class Goal(Part):
    """What the strategy wants to reach; indicators name it as `strategy#goal`."""

    id: EntryId
    title: Text
    measures: tuple[Measure, ...] = ()


class Strategy(Record, Dated, Taggable):
    """One strategy or national programme, as far as it concerns the mechanism."""

    title: Text
    summary: Text | None = None
    owner: Maybe[Institution]
    status: Literal["draft", "adopted", "withdrawn"]
    legal_basis: tuple[Act, ...] = ()
    goals: tuple[Goal, ...]
    basis: Basis
    source: Text
