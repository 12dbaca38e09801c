"""What the maker of a page holds already: the documents of its page, or more than can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, partial
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


_Told = tuple[Any, "list[tuple[str, ...]] | None"]
Memo = dict[int, _Told]
"""What is told of objects that several makers hold, by their place in memory, each kept so that it stays there."""


def held(value: Any, memo: Memo | None = None) -> tuple[frozenset[Question], str] | None:
    """Return the questions for the documents that a maker holds, and in words what it holds; None where it holds more.

    A maker that was given nothing but views, documents and words asks for all the rest when it is at work. Any other
    value is told in the same way. `memo` is for many makers that hold the same.
    """
    found: list[tuple[str, ...]] = []
    try:
        _gather(value, found, {} if memo is None else memo)
    except _Untold:
        return None
    return frozenset((one[0], one[1]) for one in found if len(one) > 1), repr(found)


def _gather(value: Any, found: list[tuple[str, ...]], memo: Memo) -> None:
    """Add what a value holds: of a document its kind and id, of all else its words."""
    kind: object = type(value)
    way = _way(kind)
    if way is Entry:
        # All else that it has stands in the document that it comes from.
        found += ((value.sitting.document.kind.name, value.sitting.document.id), (value.made.code,))
    elif way is Sitting:
        found.append((value.document.kind.name, value.document.id))
    elif way is Document:
        found.append((value.kind.name, value.id))
    elif way is str:
        found.append((str(value),))
    elif way is BaseModel:
        found.append((repr(value),))
    elif way is tuple:
        for one in _inside(value):
            _gather(one, found, memo)
    elif way is object:
        found += _once(value, memo)


@cache
def _way(kind: object) -> type | None:
    """Return as what values of a type are told, None for those that say themselves what they are asked.

    `str` stands for all that has words, `tuple` for what is looked into, `object` for what several makers may hold.
    Looking once at each type takes a tenth of the time of looking at each value.
    """
    assert isinstance(kind, type)
    for told, types in (
        (Entry, Entry),
        (Sitting, Sitting),
        (Document, Document),
        (str, _PLAIN),
        (BaseModel, BaseModel),
    ):
        if issubclass(kind, types):
            return told
    if issubclass(kind, _ASKED):
        return None
    return object if is_dataclass(kind) else tuple


def _once(value: Any, memo: Memo) -> list[tuple[str, ...]]:
    """Return what an object holds, found once; raises _Untold."""
    if id(value) not in memo:
        memo[id(value)] = value, _told(value, memo)
    told = memo[id(value)][1]
    if told is None:
        raise _Untold
    return told


def _told(value: Any, memo: Memo) -> list[tuple[str, ...]] | None:
    found: list[tuple[str, ...]] = []
    try:
        for one in _inside(value):
            _gather(one, found, memo)
    except _Untold:
        return None
    return found


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
