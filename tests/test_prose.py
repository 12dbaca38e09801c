"""Markdown as units: their ids, lines, links and stamps, and what is outside the subset."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators import prose
from generators.prose import Prose
from tests.case_files import Case, cases


def spoken(read: Prose) -> Iterator[str]:
    for unit in read.units:
        yield f"{unit.kind} {unit.id} {unit.level} {unit.lines[0]}-{unit.lines[1]} {unit.text}"
        if unit.shape not in ("", "paragraph") or (unit.shape and unit.kind != "item"):
            yield f"  shape {unit.shape}"
        for link in unit.links:
            yield f"  {'image' if link.image else 'link'} {link.line} {link.href} {link.alt}".rstrip()
        yield from (f"  slot {name}" for name in unit.params)
    for oddity in read.oddities:
        yield f"! {oddity.line} {oddity.name} {oddity.shown}".rstrip()


@pytest.mark.parametrize("case", cases("prose"), ids=str)
def test_cases(case: Case) -> None:
    assert list(spoken(prose.parse("x.md", case.given))) == case.expected.splitlines()


def stamps(text: str) -> list[str]:
    return [unit.stamp for unit in prose.parse("x.md", text).units]


MARKED = """\
{#purpose}
## Qëllimi

{#p-7kq2}
Një grup
takohet çdo muaj.

- []{#p-aaaa} e para
- []{#p-bbbb .c} e dyta

{#p-cccc}
> Citim i gjatë,
> në dy rreshta.

{#p-dddd}
| A | B |
|---|---|
| 1 | 2 |
"""
PLAIN = """\
{#another-id}
## Qëllimi

Një grup takohet
  çdo    muaj.

* e para
* e dyta

> Citim i gjatë, në dy
> rreshta.

| A | B |
|---|---|
| 1 | 2 |
"""


def test_stamps_do_not_see_marks_or_wrapping() -> None:
    assert len(set(stamps(MARKED))) == 6
    assert stamps(MARKED) == stamps(PLAIN)


def test_stamps_do_not_see_how_letters_are_composed() -> None:
    apart = unicodedata.normalize("NFD", MARKED)
    assert apart != MARKED
    assert stamps(apart) == stamps(MARKED)
    assert [unit.text for unit in prose.parse("x.md", apart).units] == [
        unit.text for unit in prose.parse("x.md", MARKED).units
    ]


def test_stamps_do_not_see_line_ends_or_the_number_of_an_item() -> None:
    assert stamps(MARKED.replace("\n", "\r\n")) == stamps(MARKED)
    assert stamps("1. one\n2. two\n") == stamps("1. one\n1. two\n") == stamps("- one\n- two\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [("muaj", "vit"), ("e dyta", "E dyta"), ("Qëllimi", "Qellimi"), ("| 2 |", "| 3 |"), ("dy rr", "tri rr")],
)
def test_a_changed_word_changes_the_stamp_of_its_unit_alone(old: str, new: str) -> None:
    before, after = stamps(MARKED), stamps(MARKED.replace(old, new))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_a_stamp_is_twelve_hex_digits_of_sha_256() -> None:
    assert prose.stamp(" two\n words ") == prose.stamp("two words") == "a03f1d611645"


def test_the_source_of_a_unit_is_what_stands_in_the_file() -> None:
    read = prose.parse("x.md", MARKED)
    assert read.units[1].source == "{#p-7kq2}\nNjë grup\ntakohet çdo muaj.\n"
    assert read.units[2].source == "- []{#p-aaaa} e para\n"


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = prose.parse("x.md", text)
    assert [unit.lines[0] for unit in read.units] == sorted(unit.lines[0] for unit in read.units)


MARKUP = st.lists(
    st.sampled_from(
        [*"#>-*`~|:[](){}^$!\\\n\n\n 1.ab", "{#a}\n", "[]{#b}", "::: note\n", "[^1]", "|-|\n", "\r", "    "]
    ),
    max_size=60,
).map("".join)


@given(MARKUP)
def test_markup_in_any_order_is_read_and_no_two_units_share_a_line(text: str) -> None:
    read = prose.parse("x.md", text)
    count = len(read.text.split("\n"))
    end = 0
    for unit in read.units:
        assert end < unit.lines[0] <= unit.lines[1] <= count
        end = unit.lines[1]
        assert len(unit.stamp) == 12
    for oddity in read.oddities:
        assert 1 <= oddity.line <= count


@given(MARKUP)
def test_line_ends_make_no_difference(text: str) -> None:
    unix = prose.parse("x.md", text.replace("\r", "\n"))
    assert (
        prose.parse("x.md", unix.text.replace("\n", "\r\n"))
        == prose.parse("x.md", unix.text.replace("\n", "\r"))
        == unix
    )
