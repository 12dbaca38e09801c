"""Which of two days or times of a record must come first: rules as a table, one line each."""

from __future__ import annotations

from collections.abc import Iterator

from generators.document import Document
from generators.model.record import Dated, Version
from generators.problem import KeyPath
from generators.records.minutes import Action, Commitment

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
        if isinstance(part, Dated):
            yield (*keys, "until"), (*keys, "from"), (*keys, "until")
        if isinstance(part, Version):
            yield (*keys, "from"), (*keys, "adopted"), (*keys, "from")
            yield from _after_the_last(keys)
        if isinstance(part, Action | Commitment):
            for day in ("date", "derived"):
                yield (*keys, "due", day), ("date",), (*keys, "due", day)


def _after_the_last(keys: KeyPath) -> Iterator[Order]:
    """Yield that a version is in force later than the one before it in the list."""
    index = keys[-1]
    if isinstance(index, int) and index > 0:
        yield (*keys, "from"), (*keys[:-1], index - 1, "from"), (*keys, "from")
