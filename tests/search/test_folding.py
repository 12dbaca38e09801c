"""Folding: what readers type on any keyboard is one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Udhëzuesi Ç", "udhezuesi c"),
        ("e\u0308", "e"),
        ("İstanbul", "istanbul"),
        ("Iğdır", "igdir"),
        ("ISTANBUL", "istanbul"),
        ("Straße", "strasse"),
        ("ŠKOLA", "skola"),
        ("Ελλάς", "ελλασ"),
        ("ΟΔΟΣ", "οδοσ"),
        ("ﬁnancim", "financim"),
        ("ven\u00addim", "vendim"),
        ("№", "no"),
    ],
)
def test_folds(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
