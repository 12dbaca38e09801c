"""The bodies that a report is about: one with those beneath it, or all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from generators.document import Document
from generators.grouping import grouped
from generators.library import Library
from generators.model.record import Dated
from generators.reports.data import ReportScope


def bodies(scope: ReportScope) -> tuple[str, ...]:
    """Return the ids of the bodies: the one that is asked for first, then those beneath it; of all bodies by id.

    A body that is not said to have existed on any day of the period is left out, but never the one asked for.
    """
    known = scope.library.of("body")
    if scope.body is None:
        return tuple(one.id for one in known if existed(scope, one))
    found = _beneath(scope.library, scope.body, frozenset())
    held = (scope.library.get(key) for key in found)
    return (scope.body, *sorted(one.id for one in held if one is not None and existed(scope, one)))


def beneath(scope: ReportScope) -> tuple[str, ...]:
    """Return the bodies beneath the one that is asked for; nothing where all are."""
    return bodies(scope)[1:] if scope.body is not None else ()


def existed(scope: ReportScope, document: Document) -> bool:
    """Say whether a record with days of validity held on some day of the period, as far as it claims."""
    record = document.record
    if not isinstance(record, Dated):
        return True
    ended = isinstance(record.until, date) and record.until < scope.period.first
    begins = isinstance(record.from_, date) and record.from_ > min(scope.period.last, scope.cut_off)
    return not ended and not begins


def _beneath(library: Library, body: str, seen: frozenset[str]) -> Iterator[str]:
    for key in library.once("bodies-by-parent", partial(_by_parent, library)).get(body, ()):
        if key not in seen:
            yield key
            yield from _beneath(library, key, seen | {body, key})


def _by_parent(library: Library) -> Mapping[str, tuple[str, ...]]:
    held = ((one.field("parent"), one.id) for one in library.of("body"))
    return grouped((parent, key) for parent, key in held if isinstance(parent, str))
