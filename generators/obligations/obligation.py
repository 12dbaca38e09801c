"""One obligation, and what can be said of it on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

STATES = ("missed", "late", "coming", "met", "undecided")
"""What can be said, the most pressing first; what no record decides is `undecided`, never passed or failed by guess."""


@dataclass(frozen=True)
class Obligation:
    """Something that is to be done by a day.

    `kind` is `meetings`, `programme`, `report`, `step` or `review`; `source` names the record that asks for it with
    `anchor` in it; `body` is who owes it, empty for texts without a body; `due` the last day in time, None where it is
    not stated. `since` is the day after which it is missed; `done` the day on which it was met; `why` names what is
    missing to decide, and `values` fill the words. `shown_by` is the record, with the place in it, that says that it
    was handed in.
    """

    kind: str
    source: str
    state: str
    body: str = ""
    anchor: str = ""
    due: date | None = None
    done: date | None = None
    why: str = ""
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    shown_by: tuple[str, str] = ("", "")

    @property
    def since(self) -> date | None:
        """Return since when it is missed: the day on which it was last in time; None where it is not missed."""
        return self.due if self.state == "missed" else None


def settled(due: date, done: date | None, today: date) -> str:
    """Return the state of something with a known due day that is known to be done on `done` or known not to be."""
    if done is not None:
        return "met" if done <= due else "late"
    return "missed" if due < today else "coming"
