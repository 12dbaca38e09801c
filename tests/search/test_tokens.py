"""Tokens: what stays one word, what is parted, and where each stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language import Language, language
from search.tokens import LONGEST, MOST_PARTS, read, stems, tokens

SQ, EN = language("sq"), language("en")


def surfaces(text: str, lang: Language = SQ) -> list[str]:
    return [read(token.stem, lang).surface for token in tokens(text, lang)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("GMIP-it, OZHQ-ve dhe BE-së", ["gmip", "ozhq", "dhe", "be"]),
        ("GMIP–i e VKM‑ja", ["gmip", "e", "vkm"]),
        ("gmip-it", ["gmip"]),
        ("më 2020-ën, e 3-ta", ["me", "2020", "e", "3"]),
        ("vitet 2014–2020", ["vitet", "2014-2020"]),
        ("VKM 128/2018, § 12", ["vkm", "128/2018", "§", "12"]),
        ("§12", ["§", "12"]),
        ("IPS/AFMIS-it", ["ips/afmis"]),
        ("neni 3.2.1.", ["neni", "3.2.1"]),
        ("12.34a", ["12.34a"]),
        ("ora 13:00, 5×3", ["ora", "13", "00", "5", "3"]),
        ("1,5 për qind", ["1,5", "per", "qind"]),
        ("ndër-ministror", ["nder", "ministror"]),
        ("ç’është, s'ka, t`i", ["eshte", "ka", "i"]),
        ("“vendimi”", ["vendimi"]),
        ("evropian Evropës", ["europian", "europes"]),
        ("vende\u0308", ["vende"]),
        ("GMIP-it-së", ["gmip", "it"]),
        ("_e_ *re*", ["e", "re"]),
        ("", []),
        ("–'/…", []),
    ],
)
def test_albanian_words(text: str, words: list[str]) -> None:
    assert surfaces(text) == words


def test_english_words() -> None:
    assert surfaces("the group's don't we’ve GMIP-it", EN) == ["the", "group", "dont", "we", "gmip", "it"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("IPS/AFMIS", ("ips", "afmis")),
        ("2014-2020", ("2014", "2020")),
        ("128/2018", ("128", "2018")),
        ("25.10.2019", ("2019",)),
        ("3.2.1", ()),
        ("vendim", ()),
    ],
)
def test_what_else_a_word_is_found_by(word: str, parts: tuple[str, ...]) -> None:
    assert read(word, SQ).parts == parts


def test_a_path_has_few_parts_and_a_key_an_end() -> None:
    found = read("/".join("abcdefghijkl"), EN)
    assert len(found.parts) == MOST_PARTS
    assert len(read("x" * 5000, EN).surface) == LONGEST


@given(
    st.text() | st.text(alphabet="aÇëI-–’'/.,§12\u0308\u00adİ ", max_size=60), st.sampled_from([SQ, EN, language("xx")])
)
def test_offsets_are_those_of_the_text(text: str, lang: Language) -> None:
    place = 0
    for token in tokens(text, lang):
        assert place <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        assert token.text.startswith(token.stem)
        assert 0 <= read(token.stem, lang).clitic < len(token.stem) + 1
        place = token.end


@given(st.text(alphabet="aëç A1./-–'’§_ \n", max_size=40), st.sampled_from([SQ, EN]))
def test_stems_are_those_of_the_tokens(text: str, lang: Language) -> None:
    assert stems(text, lang) == [token.stem for token in tokens(text, lang)]
