"""The product's words: what content may put over them, plural forms, and that templates evaluate nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators.loading import load
from generators.problem import Place, Problem
from generators.source import read
from generators.tree import FolderTree
from generators.words import FOLDER, Words, flatten, shipped, words
from tests.tiny import handbook, write

SLOT = re.compile(r"\{[^{}]*\}")


def test_both_languages_have_the_same_keys() -> None:
    assert set(shipped("en")) == set(shipped("sq"))
    assert len(shipped("en")) > 300


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_no_key_stands_in_two_files_of_a_language(lang: str) -> None:
    keys = [
        key for path in (FOLDER / lang).glob("*.yaml") for key, _ in flatten(read(path.name, path.read_bytes()).data)
    ]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


def test_both_languages_have_the_same_slots() -> None:
    sq = shipped("sq")
    other = {
        key: (text, sq[key])
        for key, text in shipped("en").items()
        if set(SLOT.findall(text)) != set(SLOT.findall(sq.get(key, ""))) and not key.endswith(".one")
    }
    assert other == {}


EXAMPLES = re.compile(r"\{#\w+\}|\{#\{\w+\}\}|\{sq: \.\.\., en: \.\.\.\}|\{scheme: \{first\}, result: none\}")


def test_braces_are_slots_or_examples_of_what_to_write() -> None:
    for lang in ("en", "sq"):
        rest = {key: re.sub(r"\{[a-z_]+\}", "", EXAMPLES.sub("", text)) for key, text in shipped(lang).items()}
        assert {key: text for key, text in rest.items() if "{" in text or "}" in text} == {}


def test_no_words_are_left_in_the_other_language_by_mistake() -> None:
    same = {key for key, text in shipped("sq").items() if text == shipped("en")[key] and len(text) > 20}
    assert {key for key in same if " " in SLOT.sub("", shipped("en")[key]).strip()} == set()


@pytest.mark.parametrize(
    ("lang", "forms"),
    [("en", ["0 days", "1 day", "2 days", "21 days"]), ("sq", ["0 ditë", "1 ditë", "2 ditë", "21 ditë"])],
)
def test_plural_forms(lang: str, forms: list[str]) -> None:
    assert [words(lang).count("unit.days", number) for number in (0, 1, 2, 21)] == forms


def test_plural_forms_of_a_language_that_only_content_brings() -> None:
    over = {
        "unit": {"days": {"one": "{count} день", "few": "{count} дня", "many": "{count} дней", "other": "{count} дня"}}
    }
    spoken = words("ru", over)
    assert [spoken.count("unit.days", number) for number in (1, 3, 5, 21, 111)] == [
        "1 день",
        "3 дня",
        "5 дней",
        "21 день",
        "111 дней",
    ]


def test_a_missing_plural_form_falls_back_to_other() -> None:
    spoken = words("ru", {"unit": {"days": {"other": "{count} д."}}})
    assert [spoken.count("unit.days", number) for number in (3, 5)] == ["3 д.", "5 д."]


def test_content_overrides_single_words(tmp_path: Path) -> None:
    root = write(
        handbook(tmp_path),
        {
            "content/words/sq.yaml": "unstated:\n  not-stated: nuk thuhet\n",
            "content/words/mk.yaml": "site: {home: Почетна}\n",
        },
    )
    over = load(FolderTree(root)).words
    assert words("sq", over["sq"])("unstated.not-stated") == "nuk thuhet"
    assert words("sq", over["sq"])("unstated.unknown") == shipped("sq")["unstated.unknown"]
    assert words("mk", over["mk"])("site.home") == "Почетна"
    assert words("mk", over["mk"])("unstated.unknown") == shipped("en")["unstated.unknown"]
    assert words("en", over.get("en"))("unstated.not-stated") == "not stated"


@pytest.mark.parametrize(
    "template",
    [
        "{x.__class__}",
        "{0}",
        "{}",
        "{x!r}",
        "{x:>9}",
        "{X}",
        "%(x)s",
        "$x",
        "{{ x }}",
        "{% x %}",
        "{x",
        "x}",
        "\\{y}",
        "{unknown}",
    ],
)
def test_a_hostile_template_stays_text(template: str) -> None:
    spoken = words("en", {"site": {"home": template}})
    assert spoken("site.home", x="SECRET") == template.replace("{x}", "SECRET")


def test_a_value_is_never_filled_again() -> None:
    spoken = Words("en", {"a": "{x} and {y}"})
    assert spoken("a", x="{y}", y="{x}") == "{y} and {x}"
    assert spoken("a", x=r"\g<0>", y="%s") == r"\g<0> and %s"


def test_words_that_no_language_has_are_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        words("sq")("no.such.key")
    assert words("sq").get("no.such.key", "default") == "default"
    assert not words("sq").has("no.such.key")


def test_a_problem_is_said_in_each_language_with_its_variant() -> None:
    values = {"key": "tittle", "near": "title"}
    near = Problem(Place("x.yaml", 1, 1), "unknown-key", values, "near")
    assert words("en").problem(near) == ('The key "tittle" is not known here.', 'Did you mean "title"?')
    assert all(
        "tittle" in message and "title" in hint
        for message, hint in (words(lang).problem(near) for lang in ("en", "sq"))
    )
    assert words("en").problem(near) != words("sq").problem(near)
    far = Problem(Place("x.yaml", 1, 1), "unknown-key", {"key": "zz", "near": "a, b"})
    assert words("en").problem(far)[1] == "Use one of these keys: a, b."


def test_what_was_expected_is_said_in_words() -> None:
    day = Problem(Place("x.yaml", 1, 1), "wrong-value", {"key": "date", "value": "x", "expected": "date"})
    one = Problem(
        Place("x.yaml", 1, 1), "wrong-value", {"key": "status", "value": "x", "expected": "one-of:draft, adopted"}
    )
    assert "2019-10-25" in " ".join(words("sq").problem(day))
    assert "draft, adopted" in " ".join(words("sq").problem(one))
