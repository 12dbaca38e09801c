"""The law of a redline: accept all changes and it is the new text, reject all and it is the old one."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from generators.redline.runs import accepted, compare, in_context, rejected, tokens

WORDS = st.sampled_from(
    ["a", "the", "days", "ditë", "e\u0308", " ", "  ", "\n", ".", ",", "](x)", "{.param}", "14", "`", "|"]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS).map("".join), st.lists(WORDS).map(" ".join))


@given(TEXTS, TEXTS)
def test_accepting_gives_the_new_text_and_rejecting_the_old_one(old: str, new: str) -> None:
    runs = compare(old, new)
    assert accepted(runs) == new
    assert rejected(runs) == old


@given(TEXTS)
def test_words_joined_are_the_text_and_equal_texts_have_no_change(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert all(run.what == "same" for run in compare(text, text))


@given(TEXTS, TEXTS)
def test_changes_are_in_order_and_never_side_by_side_twice(old: str, new: str) -> None:
    kinds = [run.what for run in compare(old, new)]
    assert all(run.text for run in compare(old, new))
    assert not [pair for pair in pairwise(kinds) if pair[0] == pair[1] or pair == ("added", "removed")]


@given(TEXTS, TEXTS)
def test_a_link_target_is_never_split(old: str, new: str) -> None:
    first, second = f"{old} [x](one-id#first) {old}", f"{new} [x](one-id#second) {new}"
    targets = {"](one-id#first)", "](one-id#second)"}
    for run in compare(first, second):
        held = sum(run.text.count(target) for target in targets)
        assert run.text.count("one-id#") == held


@given(TEXTS, TEXTS)
def test_the_short_form_keeps_every_change(old: str, new: str) -> None:
    changed = [run for run in compare(old * 9, new * 9) if run.what != "same"]
    assert [run for run in in_context(compare(old * 9, new * 9)) if run.what != "same"] == changed


def test_two_long_and_unlike_texts_are_compared_within_a_second() -> None:
    old, new = (" ".join(f"{sign}{number}" for number in range(100_000)) for sign in "ab")
    start = perf_counter()
    assert accepted(compare(old, new)) == new
    assert perf_counter() - start < 5
