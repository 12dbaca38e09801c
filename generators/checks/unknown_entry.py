"""A reference within a record to an entry that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.model.record import has
from generators.problem import Problem, Severity
from generators.validate import nearest

_LISTS: dict[str, tuple[str, ...]] = {
    "chair": ("attendance", "mentioned"),
    "presenter": ("attendance", "mentioned"),
    "papers": ("documents", "presentations"),
    "answers": ("items",),
    "criteria": ("criteria",),
    "parent": ("codes",),
    "meeting": ("meetings",),
}
"""By key: in which lists of the record the entry must stand."""


def find(library: Library) -> Iterator[Problem]:
    """Yield every chair, presenter, paper or parent code that no entry of the record answers."""
    for document in (*library.of("minutes"), *library.of("scheme"), *library.of("programme")):
        known: dict[str, set[str]] = {}
        for keys, part in document.parts:
            if keys and has(type(part), "id"):
                known.setdefault(str(keys[0]), set()).add(getattr(part, "id", ""))
        for keys, value in document.leaves:
            key = str(keys[-2] if isinstance(keys[-1], int) else keys[-1])
            if key in _LISTS and type(value) is str:
                found = set().union(*(known.get(name, set()) for name in _LISTS[key]))
                if value not in found:
                    near = nearest(value, found)
                    values = {"id": value, "key": key, "near": near}
                    yield Problem(library.place(document, keys), "unknown-entry", values, "near" if near else "")


CHECK = Check(code="E312", severity=Severity.ERROR, find=find)
