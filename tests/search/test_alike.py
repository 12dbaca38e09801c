"""What is found without comparing every word is what comparing every word finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from search.alike import Alike

LETTERS = st.sampled_from("abcëqzшж中😀\udc80")
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=12), max_size=60, unique=True)


def compared(words: list[str], typed: str, distance: int) -> set[tuple[str, int]]:
    return {(word, apart) for word in words if (apart := OSA.distance(typed, word)) <= distance}


@given(words=WORDS, typed=st.text(LETTERS, max_size=12), distance=st.integers(0, 3))
def test_the_words_are_those_of_the_plain_comparison(words: list[str], typed: str, distance: int) -> None:
    found = Alike(tuple(words)).within(typed, distance)
    assert len(found) == len(set(found))
    assert set(found) == compared(words, typed, distance)


@given(word=st.text(LETTERS, min_size=2, max_size=12), others=WORDS, data=st.data())
def test_a_word_is_found_after_a_slip(word: str, others: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    sign = data.draw(LETTERS)
    slips = (word[:at] + word[at + 1 :], word[:at] + sign + word[at:], word[:at] + sign + word[at + 1 :])
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    alike = Alike(tuple({*others, word}))
    for typed in (*slips, swapped):
        assert word in dict(alike.within(typed, 1))


@pytest.mark.parametrize(("typed", "distance"), [("", 0), ("", 2), ("a", 0), ("a" * 5000, 2), ("a" * 40, 2)])
def test_no_words_and_odd_ones(typed: str, distance: int) -> None:
    words = ["a", "ab", "abc", "a" * 40]
    assert Alike(()).within(typed, distance) == ()
    assert set(Alike(tuple(words)).within(typed, distance)) == compared(words, typed, distance)
