"""Likely spellings come from the words of the index, near and frequent ones first, and only for unknown words."""

from __future__ import annotations

import pytest

from search.planner import MENDED
from search.spelling import LONGEST, Mend, Speller
from search.suggest import Suggested, Suggester
from search.tongues import Tongues
from tests.search.small_index import service


@pytest.fixture(scope="module")
def speller(tmp_path_factory: pytest.TempPathFactory) -> tuple[Speller, Tongues]:
    small = service(tmp_path_factory.mktemp("spelling"))
    return Speller(small.engine), Tongues(small.analysers)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [("quorrum", "quorum"), ("qourum", "quorum"), ("indicaters", "indicators")],
)
def test_a_misspelt_word_is_mended(typed: str, mended: str, speller: tuple[Speller, Tongues]) -> None:
    spell, tongues = speller
    assert spell.mends(tongues.words(typed)[0], "en")[0] == Mend(mended, frozenset({"en"}), likely=True)


@pytest.mark.parametrize("typed", ["quorum", "decisions", "anetareve", "abc", "zzzzzzzz", "a" * (LONGEST + 1), "12345"])
def test_known_short_and_strange_words_are_let_be(typed: str, speller: tuple[Speller, Tongues]) -> None:
    spell, tongues = speller
    assert spell.mends(tongues.words(typed)[0], "en") == ()


def test_a_suggestion_changes_only_what_is_unknown(speller: tuple[Speller, Tongues]) -> None:
    spell, tongues = speller
    suggester = Suggester(tongues, spell, frozenset())
    assert suggester.suggested("quorrum AND half -budget", "en").text == "quorum AND half -budget"
    assert suggester.suggested("quorum", "en") == Suggested("")


def test_only_so_many_words_are_mended(speller: tuple[Speller, Tongues]) -> None:
    spell, tongues = speller
    better = Suggester(tongues, spell, frozenset()).suggested("quorrum monitorring indicaters membres vottes", "en")
    assert better.text.split()[MENDED] == "vottes"


def test_beginnings_give_the_most_frequent_words(speller: tuple[Speller, Tongues]) -> None:
    spell, _ = speller
    assert spell.beginning("bs", "monit", 5) == ("monitoring",)
    assert spell.beginning("bs", "zzz", 5) == ()
