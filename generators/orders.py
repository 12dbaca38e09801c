"""Which of two days or times of a record must come first: rules as a table, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from generators.document import Document
from generators.model.record import Dated, Part, Version
from generators.problem import KeyPath
from generators.records.communication import CommunicationPlan
from generators.records.minutes import Action, Commitment
from generators.records.programme import Activity, Programme

Order = tuple[KeyPath, KeyPath, KeyPath]
"""Where a breach is shown, then the key path of what comes first and of what comes after."""

_MINUTES: tuple[tuple[KeyPath, KeyPath], ...] = (
    (("start",), ("end",)),
    (("invitation", "sent"), ("date",)),
    (("invitation", "papers_sent"), ("date",)),
    (("date",), ("circulated",)),
    (("circulated",), ("comments_until",)),
    (("date",), ("comments_until",)),
    (("date",), ("approval", "date")),
    (("date",), ("next_meeting",)),
)


def orders(document: Document) -> Iterator[Order]:
    """Yield every pair of days or times that a record must keep in order; days that are not stated are the caller's."""
    if document.kind.name == "minutes":
        for earlier, later in _MINUTES:
            yield (earlier if earlier[0] == "invitation" else later), earlier, later
    for keys, part in document.parts:
        rule = _rule(type(part))
        if rule is not None:
            yield from rule(keys)


@cache
def _rule(kind: type[Part]) -> Callable[[KeyPath], Iterator[Order]] | None:
    """Return what yields the orders within a part of this type; asked once a type, as there are many parts."""
    if issubclass(kind, Version):
        return _version
    if issubclass(kind, Dated | Programme | CommunicationPlan):
        return _dated
    if issubclass(kind, Activity):
        return _activity
    return _due if issubclass(kind, Action | Commitment) else None


def _dated(keys: KeyPath) -> Iterator[Order]:
    yield (*keys, "until"), (*keys, "from"), (*keys, "until")


def _activity(keys: KeyPath) -> Iterator[Order]:
    yield (*keys, "end"), (*keys, "start"), (*keys, "end")
    yield (*keys, "actual_end"), (*keys, "actual_start"), (*keys, "actual_end")


def _version(keys: KeyPath) -> Iterator[Order]:
    yield from _dated(keys)
    yield (*keys, "from"), (*keys, "adopted"), (*keys, "from")
    yield from _after_the_last(keys)


def _due(keys: KeyPath) -> Iterator[Order]:
    for day in ("date", "derived"):
        yield (*keys, "due", day), ("date",), (*keys, "due", day)


def _after_the_last(keys: KeyPath) -> Iterator[Order]:
    """Yield that a version is in force later than the one before it in the list."""
    index = keys[-1]
    if isinstance(index, int) and index > 0:
        yield (*keys, "from"), (*keys[:-1], index - 1, "from"), (*keys, "from")
