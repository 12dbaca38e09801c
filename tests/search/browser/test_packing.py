"""What is packed is short, has no sign that needs an escape, and means what it meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.browser.packing import SYMBOLS, digest, front_coded, json_text, pack, rising, script


def unpacked(text: str) -> list[int]:
    """Read packed numbers as search-pieces.js does."""
    numbers, number = [], 0
    for symbol in text:
        digit = SYMBOLS.index(symbol)
        if digit < 64:
            numbers.append(number * 64 + digit)
            number = 0
        else:
            number = number * 27 + digit - 64
    return numbers


def words(text: str) -> list[str]:
    """Read front-coded words as search-pieces.js does."""
    found, last = [], ""
    for line in text.split("\n") if text else []:
        last = last[: SYMBOLS.index(line[0])] + line[1:]
        found.append(last)
    return found


@given(st.lists(st.integers(0, 10_000_000)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert unpacked(pack(numbers)) == numbers


def test_small_numbers_take_one_sign_each() -> None:
    assert [len(pack([number])) for number in (0, 63, 64, 1727, 1728)] == [1, 1, 2, 2, 3]


def test_signs_need_no_escape() -> None:
    assert not set(SYMBOLS) & set('"\\\n\u2028')
    assert len(set(SYMBOLS)) == 91


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=70)))
def test_words_come_back(some: list[str]) -> None:
    listed = sorted(set(some))
    assert words(front_coded(listed)) == listed


def test_nothing_is_shared_across_what_javascript_counts_twice() -> None:
    assert front_coded(["\U0001d538a", "\U0001d538b"]).split("\n")[1] == f"{SYMBOLS[0]}\U0001d538b"


def test_rising_numbers_are_told_by_their_distance() -> None:
    assert rising([3, 3, 10]) == [3, 0, 7]


def test_a_script_hands_over_data_whatever_they_hold() -> None:
    assert script("f", "a", json_text({"b": "</script>\"'é"})) == 'f("a",{"b":"</script>\\"\'é"});\n'.encode()
    assert digest("[1,2]", 6) == digest("[1,2]", 6) != digest("[2,1]", 6)
