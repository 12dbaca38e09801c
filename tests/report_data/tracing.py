"""What a test traces: which columns of which providers it recomputes, declared at the test and held to what it reads.

A declaration that the test does not read is refused, so that no list can say more than the tests do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Any

from generators.reports.data import Fact, Line

Read = dict[str, set[str]]
_READING: ContextVar[Read | None] = ContextVar("reading", default=None)


@dataclass(frozen=True)
class Traced:
    """A provider of which a test recomputes these columns."""

    provider: str
    columns: frozenset[str]


@dataclass(frozen=True)
class _Watched(Mapping[str, Fact]):
    """Facts of a line that note which of them a test reads."""

    facts: Mapping[str, Fact]
    read: set[str] = field(compare=False)

    def __getitem__(self, column: str) -> Fact:
        self.read.add(column)
        return self.facts[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self.facts)

    def __len__(self) -> int:
        return len(self.facts)


def watched(provider: str, found: Iterable[Line]) -> list[Line]:
    """Return the lines of a provider; within a test that traces, their facts note what is read."""
    reading, lines = _READING.get(), list(found)
    if reading is None or not lines:
        return lines
    read = reading.setdefault(provider, set())
    return [replace(one, facts=_Watched(one.facts, read)) for one in lines]


def traces(*providers: str, columns: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Declare that a test recomputes these columns, with blanks between them; where it gets lines it has to read them.

    A test of several providers stacks declarations, or names them together where they share the columns.
    """

    def declare(test: Callable[..., None]) -> Callable[..., None]:
        inner = getattr(test, "traced_test", test)
        held = (*declared(test), *(Traced(one, frozenset(columns.split())) for one in providers))

        @wraps(inner)
        def run(*given: Any, **named: Any) -> None:
            read: Read = {}
            token = _READING.set(read)
            try:
                inner(*given, **named)
            finally:
                _READING.reset(token)
            for one in held:
                missed = one.columns - read[one.provider] if one.provider in read else set()
                assert not missed, f"{inner.__name__} declares columns of {one.provider} that it never reads: {missed}"

        run.traced_test, run.traced = inner, held  # type: ignore[attr-defined]
        return run

    return declare


def declared(test: object) -> tuple[Traced, ...]:
    """Return what a test declares."""
    return getattr(test, "traced", ())
