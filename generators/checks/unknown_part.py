"""An item that takes up one that is not there, or an action or line that serves or feeds nothing that is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.record import has
from generators.problem import KeyPath, Problem, Severity
from generators.validate import nearest

_FIELDS: dict[str, tuple[str, ...]] = {
    "continues": ("minutes",),
    "serves": ("strategy", "indicator"),
    "step": ("calendar",),
}
"""By key: of which kinds the record may be whose part is named as `record#part`."""


def find(library: Library) -> Iterator[Problem]:
    """Yield every `continues`, `serves` and `step` whose record or part does not exist."""
    for document in (one for kind in ("minutes", "programme", "indicator") for one in library.of(kind)):
        for keys, part in document.parts:
            for field in _FIELDS:
                named = getattr(part, field) if has(type(part), field) else None
                for where, at in _each(named, (*keys, field)):
                    yield from _problem(library, document, at, where, field)


def _each(named: str | tuple[str, ...] | None, keys: KeyPath) -> Iterator[tuple[str, KeyPath]]:
    if isinstance(named, str):
        yield named, keys
    for index, one in enumerate(named if isinstance(named, tuple) else ()):
        yield one, (*keys, index)


def _problem(library: Library, document: Document, keys: KeyPath, where: str, field: str) -> Iterator[Problem]:
    key, _, anchor = where.partition("#")
    target = library.get(key)
    if target is None or target.kind.name not in _FIELDS[field]:
        known = {one.id for kind in _FIELDS[field] for one in library.of(kind)}
        yield _said(library, document, keys, {"where": where, "key": field, "near": nearest(key, known)}, "")
    elif (field == "continues" or anchor) and anchor not in _parts(target):
        values = {"where": where, "record": key, "near": nearest(anchor, set(_parts(target)))}
        yield _said(library, document, keys, values, "part")


def _said(library: Library, document: Document, keys: KeyPath, values: dict[str, str], what: str) -> Problem:
    variant = f"{what}{'-' if what else ''}near" if values["near"] else what
    return Problem(library.place(document, keys), "unknown-part", values, variant)


def _parts(target: Document) -> frozenset[str]:
    return target.once("part-ids", partial(_ids, target))


def _ids(target: Document) -> frozenset[str]:
    if target.kind.name == "minutes":
        items = target.field("items")
        return frozenset(item.id for item in items) | {ask.id for item in items for ask in item.asks}
    return frozenset(str(getattr(part, "id", "")) for keys, part in target.parts if keys)


CHECK = Check(code="E423", severity=Severity.ERROR, find=find)
