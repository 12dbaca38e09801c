"""What waits to be made: pages and files by their address, with what was asked to come to each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from generators.asked import Question, listening
from generators.holding import Memo, held

Made = TypeVar("Made")


@dataclass(frozen=True)
class Waiting(Generic[Made]):
    """One thing that may have to be made: its address, what makes it, and what was asked to come to that.

    `more` says in words what the maker was given.
    """

    address: str
    make: Callable[[], Made]
    asked: frozenset[Question]
    more: str = ""


def waiting(families: Iterable[Iterable[tuple[str, Callable[[], Made]]]]) -> Iterator[Waiting[Made]]:
    """Yield everything that families of makers can make.

    What is asked on the way to a family counts for each of its makers that holds more than can be told.
    """
    rest, memo = iter(families), Memo()
    while True:
        with listening() as heard:
            family = next(rest, None)
            makers = tuple(family or ())
        if family is None:
            return
        for address, make in makers:
            asked, more = held(make, memo) or (frozenset(heard), "")
            yield Waiting(address, make, asked, more)
