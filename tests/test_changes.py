"""Differences word by word, whatever the two texts are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generators.changes import difference, plain

WORDS = st.lists(st.sampled_from(["a", "b", "ç", "dh", "të", "7"]), max_size=12).map(" ".join)


def test_words_are_marked_as_git_marks_them() -> None:
    assert plain(difference("shtatë ditë më parë", "dhjetë ditë para")) == (
        "[-shtatë-] {+dhjetë+} ditë [-më parë-] {+para+}"
    )


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_a_difference(old: str, new: str) -> None:
    runs = difference(old, new)
    assert " ".join(run.text for run in runs if run.what != "added") == old
    assert " ".join(run.text for run in runs if run.what != "removed") == new
