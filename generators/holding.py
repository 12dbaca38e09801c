"""What the maker of a page holds already: the documents of its page, or more than can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import partial
from inspect import isfunction, ismethod
from typing import Any

from pydantic import BaseModel

from generators.asked import Asked, Question
from generators.document import Document
from generators.kind import Kind
from generators.registers import Entry, Sitting
from generators.view import View

_PLAIN = (str, int, Decimal, date, time, Enum, type(None))
_ASKED = (View, Asked, Kind)
"""What says itself what it is asked, and what is the same in all builds."""


class _Untold(Exception):
    """Something is held that nobody can tell."""


def held(value: Any) -> tuple[frozenset[Question], str] | None:
    """Return the questions for the documents that a maker holds, and in words what it holds; None where it holds more.

    A maker that was given nothing but views, documents and words asks for all the rest when it is at work. Any other
    value is told in the same way.
    """
    found: list[tuple[str, ...]] = []
    try:
        _gather(value, found)
    except _Untold:
        return None
    return frozenset((one[0], one[1]) for one in found if len(one) > 1), repr(found)


def _gather(value: Any, found: list[tuple[str, ...]]) -> None:
    """Add what a value holds: of a document its kind and id, of all else its words."""
    if isinstance(value, Entry):
        # All else that it has stands in the document that it comes from.
        found += ((value.sitting.document.kind.name, value.sitting.document.id), (value.made.code,))
    elif isinstance(value, Sitting):
        found.append((value.document.kind.name, value.document.id))
    elif isinstance(value, Document):
        found.append((value.kind.name, value.id))
    elif isinstance(value, _PLAIN):
        found.append((str(value),))
    elif isinstance(value, BaseModel):
        found.append((repr(value),))
    elif not isinstance(value, _ASKED):
        for one in _inside(value):
            _gather(one, found)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, partial):
        return (value.func, *value.args, *value.keywords.items())
    if ismethod(value):
        return (value.__func__, value.__self__)
    if isfunction(value) and value.__closure__ is None:
        return (f"{value.__module__}.{value.__qualname__}", value.__defaults__, *(value.__kwdefaults__ or {}).items())
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    raise _Untold
