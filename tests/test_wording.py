"""Prose as a page needs it: links, slots and sections."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.library import Library
from generators.loading import load
from generators.outputs.site import markdown
from generators.prose import parse
from generators.tree import FolderTree
from generators.wording import escaped, filled, linked, section_texts
from tests.case_files import Case, cases
from tests.tiny import minutes, site, write

READER = markdown.make_parser()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    page = "title: {en: About}\nstatus: draft\nbasis: example\nsource: {en: x}\n"
    files = {
        "content/pages/about.yaml": page,
        "content/minutes/2024/ec-2024.yaml": minutes("EC/2024-01-01", "2024-01-01"),
    }
    root = tmp_path_factory.mktemp("links")
    return load(FolderTree(write(root, {"content/site.yaml": site("en"), **files})))


@pytest.mark.parametrize("case", cases("links"), ids=str)
def test_links(library: Library, case: Case) -> None:
    assert linked(case.given, library) == case.expected


def test_text_without_links_to_records_is_not_touched(library: Library) -> None:
    text = (Path(__file__).parent / "cases" / "prose.md").read_text(encoding="utf-8")
    assert linked(text.replace("(about", "(nowhere").replace("]: other", "]: x"), library) == text.replace(
        "(about", "(nowhere"
    ).replace("]: other", "]: x")


def shown(text: str) -> str:
    (paragraph,) = [token for token in markdown.parse(READER, text) if token.type == "inline"]
    return "".join(child.content for child in paragraph.children or [])


@pytest.mark.parametrize(
    "value",
    [
        "5 * 3 * 2",
        "_x_",
        "[a](b)",
        "`c`",
        "<b>&amp;</b>",
        "a|b",
        "~x~ $1$ H^2^",
        "{#id} {.c}",
        "!",
        "\\",
        "**50%** + 1",
        "# 1",
        "]{.x}",
    ],
)
def test_a_slot_shows_exactly_its_value(value: str) -> None:
    text = filled("Quorum is [quorum]{.param}.", {"quorum": value})
    assert shown(text) == f"Quorum is {value}."
    assert parse("x.md", text).oddities == ()


@given(st.text(alphabet=st.characters(min_codepoint=32, exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_any_text_can_be_shown_as_it_is(text: str) -> None:
    assert shown(f"x{escaped(text)}x") == f"x{' '.join(text.split())}x"


def test_slots_are_filled_by_name_and_keep_their_looks() -> None:
    text = "[a1]{.param}, [b1]{.param .strong}, [c1]{.param}, [a1], [a1]{.other}"
    assert filled(text, {"a1": "A", "b1": "B"}) == "[A]{.param}, [B]{.param .strong}, [c1]{.param}, [a1], [a1]{.other}"


def test_a_value_is_never_filled_again() -> None:
    assert filled("[a1]{.param}", {"a1": "[b1]{.param}", "b1": "B"}) == r"[\[b1\]\{.param\}]{.param}"


def test_a_text_is_cut_at_its_sections() -> None:
    text = "Lead.\n\n{#one}\n## One\n\nText.\n\n{#sub}\n### Sub\n\nMore.\n\n## Two\n\n{#p-1}\nLast.\n"
    assert section_texts(parse("x.md", text)) == {
        "one": "{#one}\n## One\n\nText.\n\n{#sub}\n### Sub\n\nMore.\n",
        ".0": "## Two\n\n{#p-1}\nLast.\n",
    }


def test_a_blank_line_after_a_mark_loses_no_line() -> None:
    text = "{#one}\n\n## One\n\nText.\n\n{#two .wide}\n## Two\n"
    assert section_texts(parse("x.md", text)) == {"one": "{#one}\n\n## One\n\nText.\n", "two": "{#two .wide}\n## Two\n"}


def test_a_section_takes_along_the_notes_and_addresses_that_stand_elsewhere() -> None:
    one = "{#one}\n## One\n\nSee [a][ref].[^n]\n"
    two = "{#two}\n## Two\n\nNothing.\n\n[^n]: A note\n    on two lines.\n\n[ref]: about\n"
    cut = section_texts(parse("x.md", f"{one}\n{two}"))
    assert cut == {"one": f"{one}\n[^n]: A note\n    on two lines.\n\n[ref]: about\n", "two": two}


def test_a_text_without_sections_gives_none() -> None:
    assert section_texts(parse("x.md", "No heading.\n")) == section_texts(parse("x.md", "")) == {}
