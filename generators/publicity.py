"""Keeps internal parts out: a part marked `access: internal` is dropped from lists and from optional fields."""

from __future__ import annotations

from typing import Any, TypeVar

from generators.model.record import Access, Part

P = TypeVar("P", bound=Part)


class _Hidden(Exception):
    """A part whose required field is internal cannot be shown at all."""


def without_internal(record: P) -> P:
    """Return the record without its internal parts; the record itself must be public."""
    changes: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        old = getattr(record, name)
        try:
            new = _clean(old)
        except _Hidden:
            if field.is_required():
                raise
            new = field.get_default()
        if new is not old:
            changes[name] = new
    return record.model_copy(update=changes) if changes else record


def _clean(value: Any) -> Any:
    if isinstance(value, Part):
        if value.access is Access.INTERNAL:
            raise _Hidden
        return without_internal(value)
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
