"""What depends on a language: the order of its letters, the letters of its lists, its dates."""

from __future__ import annotations

import random
import unicodedata
from datetime import date

import pytest

from generators.language import language

DAY = date(2019, 10, 25)
DICTIONARY = """
2019 anë Cam cep çaj Çam dalje dritë dhomë emër erë ë ëndërr fat gur gusht gjak gjuhë hap ide jetë kafe
laps lëng lule llambë llogari mal natë nuhatje njeri një okë pemë qen ri rosë rrap rrugë sa se sy shi shtëpi
tabelë ti tjetër thes thikë urë vend wi-fi xixë xhep yll zë zog zhurmë
"""
ORDER = DICTIONARY.split()


def test_the_alphabet_has_36_letters_and_w_for_foreign_words() -> None:
    letters = language("sq").letters
    assert len(letters) == len(set(letters)) == 37
    assert len(set(letters) - {"w"}) == 36
    assert [letter for letter in letters if len(letter) == 2] == ["dh", "gj", "ll", "nj", "rr", "sh", "th", "xh", "zh"]


def test_words_stand_in_the_order_of_an_albanian_dictionary() -> None:
    shuffled = random.Random(7).sample(ORDER, len(ORDER))
    assert shuffled != ORDER
    assert sorted(shuffled, key=language("sq").sort_key) == ORDER


def test_english_does_not_know_digraphs() -> None:
    assert sorted(["dz", "dhow", "da", "éa"], key=language("en").sort_key) == ["da", "dhow", "dz", "éa"]
    assert sorted(["dz", "dhow", "da"], key=language("sq").sort_key) == ["da", "dz", "dhow"]


def test_how_letters_are_composed_or_written_makes_no_difference_to_the_place() -> None:
    sq = language("sq")
    apart = unicodedata.normalize("NFD", "Çështje")
    assert sq.sort_key(apart)[0] == sq.sort_key("Çështje")[0] == sq.sort_key("çështje")[0]
    assert sq.sort_key("E drejtë, e re")[0] == sq.sort_key("e-drejtë e re")[0]
    assert sq.sort_key("cak") < sq.sort_key("çak")


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        ("dhomë", "Dh"), ("Dritë", "D"), ("NJË", "Nj"), ("ëndërr", "Ë"), ("emër", "E"), ("Çam", "Ç"), ("cep", "C"),
        ("(shtesë)", "Sh"), ("„citat“", "C"), ("Élan", "E"), ("Zürich", "Z"), ("2019", "#"), ("", "#"), ("—", "#"),
        ("Врба", "В"), ("ß", "SS"), ("王", "王"),
    ],
)  # fmt: skip
def test_words_are_filed_under_their_letter(words: str, letter: str) -> None:
    assert language("sq").initial(words) == letter


def test_lists_are_lettered_as_official_texts_letter_them() -> None:
    letters = [language("sq").list_letter(place) for place in range(1, 39)]
    assert letters[:8] == ["a", "b", "c", "ç", "d", "dh", "e", "ë"]
    assert letters[33:] == ["y", "z", "zh", "aa", "bb"]
    assert [language("en").list_letter(place) for place in (1, 4, 26, 27, 52, 53)] == ["a", "d", "z", "aa", "zz", "aaa"]


def test_days_are_written_out() -> None:
    assert language("sq").day(DAY) == "25 tetor 2019"
    assert language("en").day(DAY) == "25 October 2019"
    assert language("sq").day(date(2024, 9, 1)) == "1 shtator 2024"


def test_a_language_without_a_file_takes_what_babel_knows() -> None:
    mk = language("mk")
    assert (mk.name, mk.day(DAY)) == ("Македонски", "25 октомври 2019")
    assert sorted(["в", "а", "b", "a", "б"], key=mk.sort_key) == ["a", "b", "а", "б", "в"]
    assert [mk.initial(word) for word in ("врба", "Action", "7")] == ["В", "A", "#"]
    assert mk.list_letter(2) == "b"


def test_a_language_that_nobody_knows_is_called_by_its_tag() -> None:
    assert (language("qaa").name, language("qaa").day(DAY)) == ("qaa", "25 October 2019")
    assert language("zz-ZZ").name == "zz-ZZ"


def test_languages_name_themselves() -> None:
    assert [language(tag).name for tag in ("sq", "en", "de", "sr-Latn")] == [
        "Shqip",
        "English",
        "Deutsch",
        "Srpski (latinica)",
    ]
