"""Pages and plans as JSON and back: what the staging writes and the Sphinx process reads."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from generators import blocks, site_plan

KIND = "is"
_DATE, _NUMBER = "date", "number"
_TYPES: dict[str, Callable[..., Any]] = {
    made.__name__: made
    for module in (blocks, site_plan)
    for made in vars(module).values()
    if isinstance(made, type) and is_dataclass(made)
}
T = TypeVar("T")


def dump(value: object) -> bytes:
    """Return frozen data as canonical JSON, so that equal data are equal bytes."""
    text = json.dumps(value, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "strict") + b"\n"


def load(raw: str | bytes, made: type[T]) -> T:
    """Return the data that `dump` wrote; anything else is our mistake and raises."""
    value = json.loads(raw, object_hook=_made)
    if not isinstance(value, made):
        raise TypeError(f"expected {made.__name__}, read {type(value).__name__}")
    return value


def _plain(value: object) -> dict[str, Any]:
    """Return what JSON has no word for as a dictionary; tuples it writes as lists by itself."""
    if isinstance(value, date):
        return {KIND: _DATE, "day": value.isoformat()}
    if isinstance(value, Decimal):
        return {KIND: _NUMBER, "number": str(value)}
    if type(value).__name__ not in _TYPES:
        raise TypeError(f"not data of a page: {type(value).__name__}")
    return {KIND: type(value).__name__, **vars(value)}


def _made(found: dict[str, Any]) -> Any:
    """Return the data of a dictionary whose inner dictionaries are data already; lists in it become tuples."""
    kind = found.pop(KIND, None)
    if kind == _DATE:
        return date.fromisoformat(found["day"])
    if kind == _NUMBER:
        return Decimal(found["number"])
    for key, value in found.items():
        if type(value) is list:
            found[key] = _tuple(value)
    return found if kind is None else _TYPES[kind](**found)


def _tuple(values: list[Any]) -> tuple[Any, ...]:
    return tuple([_tuple(value) if type(value) is list else value for value in values])
