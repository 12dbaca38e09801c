"""Keeps internal parts out: a part marked `access: internal` is dropped from lists and from optional fields."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast, get_args

from pydantic.fields import FieldInfo

from generators.model.record import Access, Part

P = TypeVar("P", bound=Part)


class _Hidden(Exception):
    """A part whose required field is internal cannot be shown at all."""


def public(record: P) -> P | None:
    """Return the record without its internal parts; None where nothing of it may be shown."""
    try:
        return cast(P, _clean(record))
    except _Hidden:
        return None


def missing(part: Part, name: str) -> bool:
    """Say whether nothing is left of a required field, so that the part itself cannot be shown."""
    old = getattr(part, name)
    return type(part).model_fields[name].is_required() and old != () and _left(old) == ()


def _without_internal(part: Part) -> Part:
    changes: dict[str, Any] = {}
    for name, field in _holders(type(part)):
        old = getattr(part, name)
        new = _left(old)
        if field.is_required() and old != () and new == ():
            raise _Hidden
        if new is not old:
            changes[name] = new or field.get_default()
    return part.model_copy(update=changes) if changes else part


@cache
def _holders(kind: type[Part]) -> tuple[tuple[str, FieldInfo], ...]:
    """Return the fields in which a part can stand; most fields hold words and numbers, and need no second look."""
    return tuple((name, field) for name, field in kind.model_fields.items() if _holds_parts(field.annotation))


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, Part)
    return annotation is Any or any(_holds_parts(argument) for argument in get_args(annotation))


def _left(value: Any) -> Any:
    """Return what is left of the value of a field; nothing of it is an empty list."""
    try:
        return _clean(value)
    except _Hidden:
        return ()


def _clean(value: Any) -> Any:
    if isinstance(value, Part):
        if value.access is Access.INTERNAL:
            raise _Hidden
        return _without_internal(value)
    if isinstance(value, tuple):
        kept = tuple(_each(value))
        same = len(kept) == len(value) and all(new is old for new, old in zip(kept, value, strict=True))
        return value if same else kept
    return value


def _each(values: tuple[Any, ...]) -> Any:
    for value in values:
        try:
            yield _clean(value)
        except _Hidden:
            continue
