"""Rules of base forms: applied, written down, learned."""

import lzma

import pytest

from search.bases import DATA
from search.learning import learn
from search.rules import Rules, change, changed, dump, packed, parse, unpacked

RULES = Rules({"": "0", "et": "2", "imet": "2 3e"}, {"jane": "4jam"})


@pytest.mark.parametrize(
    ("word", "bases"),
    [
        ("grupet", ("grup",)),
        ("vendimet", ("vendim", "vendie")),
        ("jane", ("jam",)),
        ("et", ("et",)),
        ("vkm", ("vkm",)),
        ("12.34a", ("12.34a",)),
        ("2014-2020", ("2014-2020",)),
        ("", ("",)),
    ],
)
def test_the_longest_ending_rules(word: str, bases: tuple[str, ...]) -> None:
    assert RULES.bases(word) == bases


def test_a_change_leads_from_a_form_to_its_base() -> None:
    for form, base in (("eshte", "jam"), ("vendimet", "vendim"), ("a", "a"), ("x" * 30 + "a", "x"), ("a" * 20, "zz")):
        found = change(form, base)
        assert found is not None
        assert changed(form, found) == (base,)


def test_no_change_for_what_cannot_be_written() -> None:
    assert change("a" * 40, "b") is None
    assert change("gmip", "grupi i menaxhimit") is None


def test_written_and_read_again() -> None:
    assert parse(dump(RULES)) == RULES
    assert unpacked(packed(RULES)) == RULES
    assert parse(dump(Rules({"": "0"}, {}))) == Rules({"": "0"}, {})


def test_learned_rules_serve_every_form_of_the_table() -> None:
    stems = [first + middle + "im" for first in "bcdfghjkl" for middle in "aeiou"]
    table = {stem + ending: {stem} for stem in stems for ending in ("", "i", "it", "et", "eve")}
    table |= {"jane": {"jam"}, "planet": {"plan", "planet"}}
    rules = learn(table)
    assert all(bases <= set(rules.bases(form)) for form, bases in table.items())
    assert rules.bases("zbatimeve") == ("zbatim",)
    assert "jane" in rules.words
    assert "babimet" not in rules.words


def test_the_albanian_rules_are_as_written() -> None:
    text = lzma.decompress((DATA / "sq.rules.xz").read_bytes()).decode()
    rules = parse(text)
    assert dump(rules) == text
    assert len(rules.endings) > 5000
    assert len(rules.words) > 50000
    changes = {one for found in (*rules.endings.values(), *rules.words.values()) for one in found.split(" ")}
    assert all(int(one[0], 36) < 36 for one in changes)
