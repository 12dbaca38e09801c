"""Pages and plans as JSON and back: what the staging writes and the Sphinx process reads."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TypeVar, cast

from generators import blocks, site_plan

KIND = "is"
_DATE = "date"
_TYPES: dict[str, Callable[..., Any]] = {
    made.__name__: made
    for module in (blocks, site_plan)
    for made in vars(module).values()
    if isinstance(made, type) and is_dataclass(made)
}
T = TypeVar("T")


def dump(value: object) -> bytes:
    """Return frozen data as canonical JSON, so that equal data are equal bytes."""
    text = json.dumps(_encode(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "strict") + b"\n"


def load(raw: str | bytes, made: type[T]) -> T:
    """Return the data that `dump` wrote; anything else is our mistake and raises."""
    value = _decode(json.loads(raw))
    if not isinstance(value, made):
        raise TypeError(f"expected {made.__name__}, read {type(value).__name__}")
    return value


def _encode(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        inner = {field.name: _encode(getattr(value, field.name)) for field in fields(value)}
        return {KIND: type(value).__name__, **inner}
    if isinstance(value, date):
        return {KIND: _DATE, "day": value.isoformat()}
    if isinstance(value, tuple):
        return [_encode(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _encode(one) for key, one in value.items()}
    return value


def _decode(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decode(one) for one in value)
    if not isinstance(value, dict):
        return value
    inner = {key: _decode(one) for key, one in value.items() if key != KIND}
    kind = cast("str | None", value.get(KIND))
    if kind is None:
        return inner
    return date.fromisoformat(inner["day"]) if kind == _DATE else _TYPES[kind](**inner)
