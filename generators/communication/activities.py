"""The activities of all communication plans, and how each stands on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.document import Document
from generators.library import Library
from generators.planning.states import state
from generators.records.communication import CommunicationActivity, CommunicationPlan

STATES = ("done", "done-late", "late", "in-progress", "planned", "cancelled", "undated")
"""How an activity can stand; each activity stands in one of them."""


@dataclass(frozen=True)
class PlannedActivity:
    """An activity with its plan; `index` is its place there."""

    document: Document
    plan: CommunicationPlan
    activity: CommunicationActivity
    index: int


def activities(library: Library) -> tuple[PlannedActivity, ...]:
    """Return the activities of all plans: the one due first first, those without a day last."""
    return library.once("communication", partial(_activities, library))


def _activities(library: Library) -> tuple[PlannedActivity, ...]:
    found = [one for document in library.of("communication-plan") for one in of_plan(document)]
    return tuple(sorted(found, key=_order))


def _order(one: PlannedActivity) -> tuple[date, str, int]:
    due = one.activity.due
    return (due if isinstance(due, date) else date.max), one.document.id, one.index


def of_plan(document: Document) -> tuple[PlannedActivity, ...]:
    """Return the activities of one plan, in the order in which they are written."""
    record = document.record
    if not isinstance(record, CommunicationPlan):
        return ()
    return tuple(PlannedActivity(document, record, one, index) for index, one in enumerate(record.activities))


def state_on(library: Library, one: PlannedActivity, day: date) -> str:
    """Return how an activity stands on a day: one of STATES.

    What was done after that day was not done then. Late is what is due before that day and neither done nor cancelled;
    without a due day nothing can be late.
    """
    due, done = one.activity.due, one.activity.done
    said = state(library, one.activity.status)
    if said == "cancelled":
        return "cancelled"
    if said == "done" and not (isinstance(done, date) and done > day):
        return "done-late" if isinstance(done, date) and isinstance(due, date) and done > due else "done"
    if not isinstance(due, date):
        return "in-progress" if said == "in-progress" else "undated"
    if due < day:
        return "late"
    return "in-progress" if said == "in-progress" else "planned"


def counted(library: Library, found: Iterable[PlannedActivity], day: date) -> Mapping[str, int]:
    """Return how many of these activities stand in each of STATES on a day, none left out."""
    counts = Counter(state_on(library, one, day) for one in found)
    return {name: counts[name] for name in STATES}
