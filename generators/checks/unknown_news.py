"""A piece of news that an editor orders, rewrites or leaves out, and that its month has not."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.newsletter.issue import keys as known_of
from generators.newsletter.news import edited
from generators.problem import KeyPath, Problem, Severity
from generators.records.newsletter import Newsletter
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every key of a newsletter that names no news of its month."""
    for month, document in edited(library).items():
        if not isinstance(document.record, Newsletter):
            continue
        known = known_of(library, month)
        for place, key in _named(document.record):
            if key not in known:
                near = nearest(key, set(known))
                values = {"item": key, "month": month.key, "near": near}
                yield Problem(library.place(document, place), "unknown-news", values, "near" if near else "")


def _named(record: Newsletter) -> Iterator[tuple[KeyPath, str]]:
    for name in ("order", "leave_out"):
        yield from (((name, index), key) for index, key in enumerate(getattr(record, name)))
    yield from ((("rewrite", index, "item"), one.item) for index, one in enumerate(record.rewrite))


CHECK = Check(code="E533", severity=Severity.WARNING, find=find)
