"""Every check has a broken case, words in both languages and a page; and nothing of these is left without its check."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators.check import registry
from generators.words import FOLDER, shipped
from tests.repository import HERE, cases

PAGES = HERE.parent / "docs" / "problems"
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
SLOT = re.compile(r"\{([a-z_]+)\}")


def stems(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.md")}


def worded(lang: str) -> set[str]:
    return {key.split(".")[1] for key in shipped(lang) if key.startswith("problem.")}


def test_codes_are_unique_and_of_one_form() -> None:
    codes = [check.code for check in registry().values()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"E[1-5]\d\d", code) for code in codes)


def test_cases_pages_and_words_are_those_of_the_checks() -> None:
    assert stems(HERE / "broken") == set(registry())
    assert stems(PAGES) - {"index"} == set(registry())
    assert all(worded(lang) == set(registry()) for lang in LANGUAGES)


@pytest.mark.parametrize("name", registry())
def test_a_case_shows_the_code_of_its_check(name: str) -> None:
    found = [case.expected for case in cases((HERE / "broken" / f"{name}.md").read_text(encoding="utf-8"))]
    assert all(set(expected) == {"en", "sq"} for expected in found)
    assert any(f" {registry()[name].code}: " in expected["en"] for expected in found)


@pytest.mark.parametrize("name", registry())
def test_a_page_has_the_code_in_its_title(name: str) -> None:
    title = (PAGES / f"{name}.md").read_text(encoding="utf-8").split("\n")[0]
    assert title.startswith(f"# {registry()[name].code}: ")


def test_the_list_of_pages_names_every_page_by_its_title() -> None:
    listed = (PAGES / "index.md").read_text(encoding="utf-8")
    for name, check in registry().items():
        title = (PAGES / f"{name}.md").read_text(encoding="utf-8").split("\n")[0].removeprefix(f"# {check.code}: ")
        assert f"| {check.code} | [{title}]({name}.md) |" in listed


@pytest.mark.parametrize("name", registry())
def test_words_have_message_and_hint_with_the_same_slots(name: str) -> None:
    for key in [key for key in shipped("en") if key.startswith(f"problem.{name}.")]:
        slots = {lang: sorted(set(SLOT.findall(shipped(lang)[key]))) for lang in LANGUAGES}
        assert len(set(map(tuple, slots.values()))) == 1, key
    for lang in LANGUAGES:
        assert {f"problem.{name}.message", f"problem.{name}.hint"} <= set(shipped(lang))


@pytest.mark.parametrize("case", sorted((HERE / "broken").glob("*.md")), ids=lambda path: path.stem)
def test_no_slot_is_left_open_in_an_answer(case: Path) -> None:
    for found in cases(case.read_text(encoding="utf-8")):
        for answer in found.expected.values():
            assert not re.search(r"\{(?:near|value|key|language|other|here|there|id)\}", answer)


def test_every_variant_of_a_message_is_shown_by_a_case() -> None:
    """A message that no case shows was never read by anybody."""
    shown = "\n".join((HERE / "broken" / f"{name}.md").read_text(encoding="utf-8") for name in registry())
    for key, words in shipped("en").items():
        if key.startswith("problem.") and key.count(".") == 3:
            pattern = ".*".join(re.escape(part) for part in SLOT.split(words)[::2])
            assert re.search(pattern, shown), key
