"""The lines of all work programmes with the programme that they stand in, and what points to what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.document import Document
from generators.grouping import grouped
from generators.library import Library
from generators.records.planning import Pointer
from generators.records.programme import Activity, PlannedSitting, Programme


@dataclass(frozen=True)
class Plan:
    """A work programme with its document."""

    document: Document
    programme: Programme

    @property
    def lines(self) -> tuple[PlannedLine, ...]:
        """Return the lines in the order in which they are written."""
        return tuple(PlannedLine(self, line, index) for index, line in enumerate(self.programme.lines))


@dataclass(frozen=True)
class PlannedLine:
    """A line with its programme; `index` is its place there."""

    plan: Plan
    line: Activity
    index: int

    @property
    def key(self) -> str:
        """Return what figures name as their source: `programme#line`."""
        return f"{self.plan.document.id}#{self.line.id}"

    @property
    def body(self) -> str:
        """Return the id of the body whose programme it is."""
        return self.plan.programme.body

    @property
    def sitting(self) -> PlannedSitting | None:
        """Return the planned sitting at which it is due; None where none is named or the name is not known."""
        return next((one for one in self.plan.programme.meetings if one.id == self.line.meeting), None)

    @property
    def due(self) -> date | None:
        """Return the planned end; None where it is not stated."""
        return self.line.end if isinstance(self.line.end, date) else None


def plans(library: Library) -> tuple[Plan, ...]:
    """Return all work programmes, by body and then by time."""
    return library.once("plans", partial(_plans, library))


def _plans(library: Library) -> tuple[Plan, ...]:
    found = [Plan(one, one.record) for one in library.of("programme") if isinstance(one.record, Programme)]
    return tuple(sorted(found, key=lambda plan: (plan.programme.body, plan.programme.from_, plan.document.id)))


def all_lines(library: Library) -> tuple[PlannedLine, ...]:
    """Return the lines of all programmes."""
    return library.once("planned lines", lambda: tuple(line for plan in plans(library) for line in plan.lines))


def of_body(library: Library, body: str) -> tuple[Plan, ...]:
    """Return the programmes of one body, the earliest first."""
    return library.once("plans by body", partial(_by_body, library)).get(body, ())


def _by_body(library: Library) -> Mapping[str, tuple[Plan, ...]]:
    return grouped((one.programme.body, one) for one in plans(library))


def serving(library: Library) -> Mapping[str, tuple[PlannedLine, ...]]:
    """Return the lines that serve each pointer, `strategy#measure` or the id of a record."""
    return library.once("serving", lambda: grouped((to, one) for one in all_lines(library) for to in one.line.serves))


def feeding(library: Library) -> Mapping[str, tuple[PlannedLine, ...]]:
    """Return the lines that feed each step, `calendar#step`."""
    return library.once("feeding", partial(_feeding, library))


def _feeding(library: Library) -> Mapping[str, tuple[PlannedLine, ...]]:
    return grouped((one.line.step, one) for one in all_lines(library) if isinstance(one.line.step, Pointer))
