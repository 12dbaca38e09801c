"""Exceptions are those of the rules, whether they are kept or not, and whatever befell what was kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.analysis import analyser
from search.browser.exceptions import exceptions, guessed
from search.rules import changed


def rows(lang: str, memory: Path | None = None) -> list[tuple[str, str, str, str]]:
    return list(exceptions(lang, analyser(lang).bases, memory))


@pytest.mark.parametrize("lang", ["sq", "en", "xx"])
def test_they_are_the_words_whose_own_base_forms_are_not_those_that_would_be_guessed(lang: str) -> None:
    bases = analyser(lang).bases
    wanted = [
        (word, changes, " ".join(own), " ".join(other))
        for word, changes in bases.rules.words.items()
        if (own := changed(word, changes)) != (other := guessed(bases, word))
    ]
    assert rows(lang) == wanted


@pytest.mark.parametrize("harm", [None, b"", b"x", b"\n{}"])
def test_what_was_kept_is_what_would_be_found(harm: bytes | None, tmp_path: Path) -> None:
    first = rows("en", tmp_path)
    (kept,) = tmp_path.iterdir()
    if harm is not None:
        kept.write_bytes(harm + kept.read_bytes()[10:])
    assert rows("en", tmp_path) == first == rows("en")


def test_what_other_rules_left_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "en-old.words.json").write_bytes(b"old")
    (tmp_path / "sq-old.words.json").write_bytes(b"of another language")
    rows("en", tmp_path)
    assert len(list(tmp_path.glob("en-*"))) == 1
    assert (tmp_path / "sq-old.words.json").exists()
