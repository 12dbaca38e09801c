"""Lines of a provider as rows to be compared with those that a recomputation gives, whatever their order and keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pytest

from generators.model.scalars import Unstated
from generators.reports.data import Fact, Line
from tests.report_data.raw import ASKED, Asked
from tests.report_data.scopes import lines
from tests.report_data.tracing import traces

Rows = Iterable[tuple[Any, ...]]


def recomputed(
    provider: str, columns: str, rows: Callable[[Asked], Rows], issues: Sequence[Asked] = ASKED
) -> Callable[[Asked], None]:
    """Return the test that a provider says in these columns, with blanks between them, what a recomputation gives.

    A column with `%` behind it is compared by numerator and denominator.
    """

    @traces(provider, columns=columns.replace("%", ""))
    def test(asked: Asked) -> None:
        found = [_row(line, columns.split()) for line in lines(provider, asked).values()]
        assert counted(found) == counted(rows(asked))

    made: Callable[[Asked], None] = pytest.mark.parametrize("asked", issues, ids=str)(test)
    return made


def counted(rows: Rows) -> Counter[tuple[Any, ...]]:
    """Return how often each row is there; texts are told apart by all of their languages."""
    return Counter(tuple(_plain(one) for one in row) for row in rows)


def _row(line: Line, columns: Iterable[str]) -> tuple[Any, ...]:
    return tuple(_said(line.facts[name.rstrip("%")], name.endswith("%")) for name in columns)


def _said(fact: Fact, is_share: bool) -> Any:
    if not is_share or fact.value == "" or isinstance(fact.value, Unstated):
        return fact.value
    return (0, 0) if fact.ratio is None else (fact.ratio.numerator, fact.ratio.denominator)


def _plain(one: Any) -> Any:
    if isinstance(one, Unstated):
        return one.value
    return tuple(sorted(one.items())) if isinstance(one, Mapping) else one
