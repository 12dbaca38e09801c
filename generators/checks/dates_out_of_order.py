"""Two days or times of one record in an order that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from generators.check import Check
from generators.library import Library
from generators.orders import orders
from generators.problem import KeyPath, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every pair of days or times of which the one that must come first comes last."""
    for document in library:
        for keys, earlier, later in orders(document):
            first, second = _at(document.record, earlier), _at(document.record, later)
            if _is_after(first, second):
                values = {"key": _label(later, earlier), "value": _shown(second)}
                values |= {"other": _label(earlier, later), "before": _shown(first)}
                variant = "versions" if later[0] == earlier[0] == "versions" and later[1] != earlier[1] else ""
                yield Problem(library.place(document, keys), "dates-out-of-order", values, variant)


def _label(keys: KeyPath, other: KeyPath) -> str:
    """Return the key that people see, with the one above it where both would be called the same."""
    words = [str(key) for key in keys if isinstance(key, str)]
    return ".".join(words[-2:] if keys[-1] == other[-1] else words[-1:])


def _is_after(first: Any, second: Any) -> bool:
    if isinstance(first, date) and isinstance(second, date):
        return first > second
    return isinstance(first, time) and isinstance(second, time) and first > second


def _at(record: Any, keys: KeyPath) -> Any:
    for key in keys:
        record = record[key] if isinstance(key, int) else getattr(record, "from_" if key == "from" else key, None)
    return record


def _shown(value: date | time) -> str:
    return value.isoformat() if isinstance(value, date) else f"{value:%H:%M}"


CHECK = Check(code="E106", severity=Severity.ERROR, find=find)
