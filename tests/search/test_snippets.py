"""Snippets: plain text, cut between words, around what was looked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import analyser
from search.plan import All, Any, Near, Phrase, Term, Without
from search.snippets import LENGTH, marked, snippet, wanted

EN = analyser("en")
FILL = "filling words that say nothing of it "


def keys(*words: str) -> frozenset[str]:
    return frozenset(key for word in EN.words(" ".join(words)) for key in (word.surface, f"en:{word.bases[0]}"))


def test_a_short_text_is_shown_whole_with_every_form_marked() -> None:
    shown = marked("Meetings, a meeting & <i>so</i>.", EN, keys("meeting"))
    assert shown.text == "Meetings, a meeting & <i>so</i>."
    assert [shown.text[start:end] for start, end in shown.marks] == ["Meetings", "meeting"]


@pytest.mark.parametrize("before", [0, 3, 30])
@pytest.mark.parametrize("after", [0, 3, 30])
def test_a_long_text_is_cut_between_words_around_the_hit(before: int, after: int) -> None:
    text = FILL * before + "the quorum counts " + FILL * after
    shown = snippet(text.strip(), EN, keys("quorum"))
    assert len(shown.text) <= LENGTH + 2
    assert [shown.text[start:end] for start, end in shown.marks] == ["quorum"]
    assert shown.text.strip("…") in text
    cut = shown.text.strip("…").split()
    assert set(cut) <= set(text.split())


def test_the_place_with_the_most_different_words_is_shown() -> None:
    text = "vote " * 5 + FILL * 20 + "the vote of the quorum on the budget " + FILL * 20
    shown = snippet(text, EN, keys("vote", "quorum", "budget"))
    assert {shown.text[start:end] for start, end in shown.marks} == {"vote", "quorum", "budget"}


def test_without_any_hit_the_beginning_is_shown() -> None:
    shown = snippet("Begin " + FILL * 50, EN, keys("quorum"))
    assert shown.text.startswith("Begin filling")
    assert (shown.text[-1], shown.marks) == ("…", ())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=800), st.lists(st.sampled_from(["quorum", "vote", "words"]), max_size=3))
def test_marks_always_lie_within_the_text(text: str, words: list[str]) -> None:
    shown = snippet(text + " quorum ", EN, keys(*words))
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.marks)


def test_what_must_not_occur_is_never_marked() -> None:
    plan = Without(
        All((Term("bs", "a"), Any((Phrase("bs", (("b",), ("c", "d"))), Near("bb", (("en:e",),), 2))))), Term("bs", "x")
    )
    assert wanted(plan) == {"a", "b", "c", "d", "en:e"}
