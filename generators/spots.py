"""Where each key and value of a YAML file stands: numbers kept beside the data, and read only when asked for.

The numbers are line and column, counted from 1, of the whole, then of each key and what it holds, in the order of the
text; the data have the same order, so that no key path needs to be kept.
"""

from __future__ import annotations

from typing import Any

from generators.problem import KeyPath

KEY = "\0key"
"""The last step of the path to a key itself."""


def spots(data: Any, marks: str) -> dict[KeyPath, tuple[int, int]]:
    """Return line and column by key path; nothing where there are no marks."""
    paths: list[KeyPath] = []
    _note(paths, data, ())
    numbers = map(int, marks.split())
    return dict(zip(paths, zip(numbers, numbers, strict=True), strict=False))


def _note(paths: list[KeyPath], value: Any, keys: KeyPath) -> None:
    paths.append(keys)
    if isinstance(value, dict):
        for key, inner in value.items():
            paths.append((*keys, key, KEY))
            _note(paths, inner, (*keys, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            _note(paths, inner, (*keys, number))
