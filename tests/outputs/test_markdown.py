"""A page as Markdown says what the page says, whatever words it holds."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from generators.blocks import (
    Bullets,
    Cell,
    Column,
    Fields,
    Heading,
    Notice,
    Page,
    Pair,
    Paragraph,
    Prose,
    Row,
    Side,
    Span,
    Table,
)
from generators.outputs.markdown import markdown
from generators.view import said

HOSTILE = [
    "a | b",
    "*not* _this_ `code`",
    "<script>alert(1)</script>",
    "[words](javascript:x)",
    "# 1. heading",
    "- list",
    "12. number",
    "> quote",
    "1 + 1 = 2",
    "ë ç “x” 100 %",
    "back\\slash",
    "&amp; !x",
]


def page(*blocks: object) -> Page:
    return Page("agenda/x", "en", "en", said("Title"), tuple(blocks))  # type: ignore[arg-type]


def shown(text: str) -> str:
    """Return the words that a reader of the rendered Markdown sees."""
    found = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        found += [child.content for child in token.children or () if child.type in ("text", "code_inline")]
    return "".join(found)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words_in_every_block(words: str) -> None:
    table = Table("t", words, (Column("a", words),), (Row(None, (Cell(said(words)),)),))
    blocks = (
        Heading("h", 2, said(words), "1"),
        Paragraph(said(words)),
        Bullets((Paragraph(said(words)),), ordered=True),
        Fields(((words, said(words)),)),
        Notice("note", words, said(words)),
        table,
    )
    for block in blocks:
        assert words in shown(markdown(page(block))), block
    assert "<script" not in MarkdownIt("commonmark").enable("table").render(markdown(page(*blocks)))


def test_links_lead_to_the_site_or_are_those_of_the_content() -> None:
    linked = Paragraph((Span("A1", href="minutes/m1#a1"), Span(" and "), Span("out", href="https://x.org/(a)")))
    assert "[A1](m1#a1) and [out](<https://x.org/(a)>)" in markdown(page(linked))
    assert "[A1](<https://d.org/sq/minutes/m1.html#a1>)" in markdown(page(linked), "https://d.org/sq")


def test_a_table_has_one_line_for_each_row_and_numbers_to_the_right() -> None:
    columns = (Column("a", "A"), Column("n", "N", "number"))
    rows = (Row(None, (Cell(said("x\ny")), Cell(said("5")))),)
    assert "**T**\n\n| A | N |\n| --- | ---: |\n| x y | 5 |\n" in markdown(page(Table("t", "T", columns, rows)))
    assert "**T**" not in markdown(page(Table("t", "T", columns, rows, quiet=True)))


def test_roles_and_prose_are_kept() -> None:
    spans = (Span("strong", role="strong"), Span(" "), Span("late", role="badge"))
    text = markdown(page(Paragraph(spans, number="3.1"), Prose("Some *prose*.\n", "en")))
    assert "3.1 **strong** **(late)**" in text
    assert "Some *prose*." in text


def test_two_languages_stand_one_after_the_other() -> None:
    sides = tuple(Side(tag, tag, (Paragraph(said(f"words {tag}")),)) for tag in ("sq", "en"))
    assert "**sq**\n\nwords sq\n\n**en**\n\nwords en" in markdown(page(Pair("p", sides)))
