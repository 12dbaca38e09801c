"""The canonical form: what people's editors leave behind goes, what the file says stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators import prose
from generators.tidying.form import formed

MARKDOWN = {
    "a mark at the start, line ends, blanks": ("\ufeffa  \r\n\r\nb\t\r\n\r\n\r\n", "a\n\nb\n"),
    "a broken line stays broken": ("a   \nb\n", "a  \nb\n"),
    "code is left alone": ("```\na  \n\n```\n", "```\na  \n\n```\n"),
    "composed letters": (unicodedata.normalize("NFD", "çështje ë") + "\n", "çështje ë\n"),
    "a heading needs no broken line": ("## a  \nb\n", "## a\nb\n"),
}


@pytest.mark.parametrize("title", MARKDOWN)
def test_markdown(title: str) -> None:
    written, expected = MARKDOWN[title]
    assert formed("a.md", written.encode()).raw == expected.encode()
    assert formed("a.md", expected.encode()).raw == expected.encode()


def test_yaml_is_cleaned_and_its_data_stay() -> None:
    raw = ("\ufeffa:\r\n- " + unicodedata.normalize("NFD", "ë") + "   \r\n").encode()
    assert formed("a.yaml", raw).raw == "a:\n  - ë\n".encode()


@pytest.mark.parametrize("raw", [b"a: [b\n", b"a: b\na: c\n", b"a: \xff\n", b"", b"a: !!python/name:os.system x\n"])
def test_a_broken_file_is_left_alone_and_named(raw: bytes) -> None:
    result = formed("a.yaml", raw)
    assert result.raw == raw
    assert result.problems


PIECES = [
    "a b",
    "c  ",
    "",
    "- x",
    "  - y",
    "1. z",
    "> q",
    "## h",
    "{#id}",
    "| a | b |",
    "|---|---|",
    "```",
    "    d  ",
    "::: note",
    ":::",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["\n", "\r\n"]))
def test_units_stay_and_a_second_run_changes_nothing(lines: list[str], end: str) -> None:
    raw = end.join(lines).encode()
    fresh = formed("a.md", raw).raw
    before, after = prose.parse("a.md", raw.decode().replace("\r\n", "\n")), prose.parse("a.md", fresh.decode())
    assert [(unit.kind, unit.text, unit.mark) for unit in before.units] == [
        (unit.kind, unit.text, unit.mark) for unit in after.units
    ]
    assert formed("a.md", fresh).raw == fresh
    assert b"\r" not in fresh
