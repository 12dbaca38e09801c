"""Parts of a plan add up to the same whether they are sorted together or written into a column for all rows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines.found import NONE, Found, distinct, either

ROWS = 12
parts = st.lists(
    st.dictionaries(st.integers(0, ROWS - 1), st.floats(0, 9, width=16), max_size=ROWS), min_size=1, max_size=4
)


def found(scores: dict[int, float]) -> Found:
    rows = sorted(scores)
    return Found(np.array(rows, np.int64), np.array([scores[row] for row in rows], np.float64))


@given(parts)
def test_the_number_of_rows_in_all_changes_nothing(held: list[dict[int, float]]) -> None:
    made = [found(one) for one in held]
    expected = {row: sum(one.get(row, 0.0) for one in held) for one in held for row in one}
    for size in (ROWS, ROWS * 100):
        rows, added = either(made, size)
        assert rows.tolist() == sorted(expected)
        assert dict(zip(rows.tolist(), added.scores.tolist(), strict=True)) == expected
        assert added.matched.tolist() == [sum(row in one for one in held) for row in rows.tolist()]


def test_rows_are_told_from_others() -> None:
    held, scores = found({2: 1.5, 7: 2.0}).within(np.array([0, 2, 6, 7, 9]))
    assert held.tolist() == [False, True, False, True, False]
    assert scores.tolist() == [0.0, 1.5, 0.0, 2.0, 0.0]
    assert not NONE.within(np.array([0, 1]))[0].any()


@pytest.mark.parametrize(
    ("minimum", "of", "kept", "scores"), [(1, 0, [True, True], [3.0, 4.0]), (2, 4, [True, False], [1.5, 1.0])]
)
def test_enough_parts_and_their_share(minimum: int, of: int, kept: list[bool], scores: list[float]) -> None:
    _, added = either([found({0: 1.0, 1: 4.0}), found({0: 2.0})], 2)
    enough, weighed = added.total(minimum, of)
    assert (enough.tolist(), weighed.tolist()) == (kept, scores)


@pytest.mark.parametrize(("numbers", "once"), [([], []), ([4], [4]), ([1, 1, 2, 2, 2, 5], [1, 2, 5])])
def test_sorted_numbers_once(numbers: list[int], once: list[int]) -> None:
    assert distinct(np.array(numbers, np.int64)).tolist() == once
