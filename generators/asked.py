"""What is asked of the library while something is made: as long as the answers stay, it would be made the same again.

Whoever makes something listens; the library, and whatever remembers what it worked out from it, say what was asked. So
that nothing is missed, what is remembered between two pages must go through `once` or `cached_property` of this module:
whoever is given a remembered value hears the questions that led to it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Generic, TypeVar, overload

Question = tuple[str, str]
"""A group of things and one in it by its name; without a name all of the group: (`minutes`, `ec-2024-01-02`)."""
ALL = ""
"""All things of a group; as a group, the documents of all kinds."""
NOWHERE = "@nowhere"
"""The group of documents that are not there."""
FOUND = "@found "
"""Begins the groups of what a function finds in a library, by its keys; its name and that of its module follow."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Made = TypeVar("Made")
_HEARD: ContextVar[set[Question] | None] = ContextVar("heard", default=None)


def ask(group: str, name: str = ALL) -> None:
    """Say that this was asked."""
    heard = _HEARD.get()
    if heard is not None:
        heard.add((group, name))


def ask_again(questions: Iterable[Question]) -> None:
    """Say that all of these were asked, because a value that follows from their answers is given away."""
    heard = _HEARD.get()
    if heard is not None:
        heard.update(questions)


@contextmanager
def listening() -> Iterator[set[Question]]:
    """Give the set of all that is asked until the end of the block; who listened before hears it too."""
    heard: set[Question] = set()
    before = _HEARD.set(heard)
    try:
        yield heard
    finally:
        _HEARD.reset(before)
        _without_doubles(heard)
        ask_again(heard)


@contextmanager
def unheard() -> Iterator[None]:
    """Let nobody hear what is asked in the block: it says itself what is asked by it."""
    before = _HEARD.set(None)
    try:
        yield
    finally:
        _HEARD.reset(before)


def _without_doubles(heard: set[Question]) -> None:
    """Drop questions for one thing where all things of its group were asked for."""
    whole = {group for group, name in heard if name == ALL}
    if whole:
        everything = ALL in whole
        kept = {(group, name) for group, name in heard if name == ALL or not (group in whole or _in(everything, group))}
        heard.intersection_update(kept)


def _in(everything: bool, group: str) -> bool:
    """Say whether all documents were asked for, and this group is one of documents."""
    return everything and (group == NOWHERE or not group.startswith("@"))


def once(known: dict[Any, Any], key: Hashable, find: Callable[[], Made]) -> Made:
    """Return what is known under the key, else find it; either way it is as if it had been found just now."""
    if key not in known:
        with listening() as heard:
            found = find()
        known[key] = found, frozenset(heard)
        return found
    held: Made
    held, questions = known[key]
    ask_again(questions)
    return held


class cached_property(Generic[Made]):  # noqa: N801 - stands for the one of functools
    """A property that is worked out once for each object, as that of functools, and hears and tells what it asked."""

    def __init__(self, find: Callable[[Any], Made]) -> None:
        """Take what works the value out."""
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Choose a place in the object that is not its name, so that each look goes through here."""
        self._slot = f"{name} once"

    @overload
    def __get__(self, held: None, owner: type) -> cached_property[Made]: ...
    @overload
    def __get__(self, held: object, owner: type | None = None) -> Made: ...
    def __get__(self, held: object | None, owner: type | None = None) -> cached_property[Made] | Made:
        """Return the value, worked out when it is first asked for."""
        if held is None:
            return self
        known: dict[Any, Any] = vars(held)
        return once(known, self._slot, lambda: self._find(held))


class Asked(Mapping[K, V]):
    """A mapping that says what is asked of it: by `question` for one key, and `whole` for all of it."""

    def __init__(self, held: Mapping[K, V], question: Callable[[K], Question], whole: Question) -> None:
        """Take the mapping and its questions."""
        self._held, self._question, self._whole = held, question, whole

    def __getitem__(self, key: K) -> V:
        """Return the value; raises KeyError."""
        ask(*self._question(key))
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        """Iterate over all keys."""
        ask(*self._whole)
        return iter(self._held)

    def __len__(self) -> int:
        """Return how many there are."""
        ask(*self._whole)
        return len(self._held)
