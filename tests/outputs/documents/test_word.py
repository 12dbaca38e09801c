"""What makes a Word file one to work with: real numbers, joined runs, contents, named styles, heads and feet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators.blocks import Cell, Column, Fields, Heading, Page, Paragraph, Row, Span, Table
from generators.outputs.documents.render import render
from tests.outputs.documents.houses import page, part, plain_house

WORD = "word/document.xml"


def heading(place: int, number: str, level: int = 2) -> Heading:
    return Heading(f"h-{place}", level, (Span(f"Heading {place}"),), number)


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    blocks = [heading(1, "1"), heading(2, "1.1", 3), heading(3, "2"), heading(4, ""), heading(5, "4"), heading(6, "5")]
    words = Paragraph((Span("one two "), Span("three", lang="sq"), Span(" four", href="#h-3"), Span(" x", href="#no")))
    return render(page(*blocks, words), plain_house(tmp_path_factory.mktemp("house")), "docx")


def headings(raw: bytes) -> list[str]:
    return re.findall(r'<w:p>(?:(?!</w:p>).)*?w:val="Heading\d".*?</w:p>', part(raw, WORD), re.DOTALL)


def test_word_counts_headings_itself_where_it_counts_as_we_do(long: bytes) -> None:
    counted = ["<w:numPr>" in one for one in headings(long)]
    assert counted == [True, True, True, False, False, False]
    assert [">4<" in one for one in headings(long)] == [False, False, False, False, True, False]


def test_contents_are_filled_in_and_lead_to_the_headings(long: bytes) -> None:
    document = part(long, WORD)
    start = document.index("TOC \\o")
    # Behind the field of the contents stands the first heading, whose bookmark they lead to.
    field = document[start : document.index("<w:bookmarkStart", start)]
    assert [f"Heading {place}" in field for place in range(1, 7)] == [True] * 6
    marks = re.findall(r'w:anchor="(_Toc\d+)"', field)
    assert len(marks) == 6
    assert all(document.count(f'w:name="{mark}"') == 1 for mark in marks)


def test_pages_of_the_contents_are_fields_and_none_makes_word_ask_who_opens_the_file(long: bytes) -> None:
    document = part(long, WORD)
    assert [f"PAGEREF _Toc{place:08d} \\h" in document for place in range(1, 7)] == [True] * 6
    assert "w:dirty" not in document
    assert "updateFields" not in part(long, "word/settings.xml")


def test_labels_of_fields_are_heads_of_their_rows(tmp_path: Path) -> None:
    fields = Fields((("Status", (Span("draft"),)),))
    table = Table("t", "Kanarina", (Column("c", "Kolona"),), (Row(None, (Cell((Span("row"),)),)),))
    document = part(render(page(fields, table), plain_house(tmp_path), "docx"), WORD)
    looks = re.findall(r'<w:tblStyle w:val="(\w+)"/>.*?w:firstColumn="(\d)"', document)
    assert {("FieldsTable", "1"), ("HouseTable", "0")} <= set(looks)


def test_words_that_look_the_same_are_one_run(long: bytes) -> None:
    assert ">one two <" in part(long, WORD)


def test_a_word_of_another_language_is_marked_for_the_spelling_checker(long: bytes) -> None:
    assert re.search(r'<w:lang[^>]*w:val="sq-AL"[^>]*/></w:rPr><w:t[^>]*>three', part(long, WORD))
    assert 'w:val="en-GB"' in part(long, "word/styles.xml")
    assert "proofState" not in part(long, "word/settings.xml")


def test_a_link_to_a_place_that_is_not_there_is_words_alone(long: bytes) -> None:
    document = part(long, WORD)
    assert 'w:anchor="h-3"' in document
    assert 'w:anchor="no"' not in document


def test_head_and_foot_name_the_house_the_title_and_the_page(tmp_path: Path) -> None:
    made = Page("page/example", "sq", "sq", (Span("Titulli"),), (), standing="versioni 1.4")
    raw = render(made, plain_house(tmp_path, "sq"), "docx")
    heads = "".join(part(raw, f"word/{name}{place}.xml") for name in ("header", "footer") for place in (1, 2))
    assert "Doracaku" in heads
    assert "Titulli" in heads
    assert "versioni 1.4" in heads
    assert " PAGE " in heads
    assert " NUMPAGES " in heads
    assert "Faqja " in heads


def test_tables_have_the_named_style_a_repeated_head_and_a_caption_in_the_language(tmp_path: Path) -> None:
    rows = tuple(Row(f"r-{place}", (Cell((Span(f"row {place}"),)),)) for place in range(3))
    table = Table("t", "Kanarina", (Column("c", "Kolona"),), rows)
    raw = render(page(table, lang="sq"), plain_house(tmp_path, "sq"), "docx")
    document = part(raw, WORD)
    assert '<w:tblStyle w:val="HouseTable"/>' in document
    assert "<w:tblHeader" in document
    assert "Tabela 1." in document
    assert 'w:styleId="HouseTable"' in part(raw, "word/styles.xml")


def test_properties_name_title_house_language_and_day(tmp_path: Path) -> None:
    core = part(render(page(title="A & B"), plain_house(tmp_path), "docx"), "docProps/core.xml")
    for words in ("A &amp; B", "<dc:creator>Handbook", "<dc:language>en-GB", "2024-05-01T00:00:00Z"):
        assert words in core
