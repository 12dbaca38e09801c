"""Odd pages: too wide, too long, empty, without logo, font or picture; each has a decent result or a clear message."""

from __future__ import annotations

import re
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from generators.blocks import Cell, Column, Heading, Notice, Paragraph, Prose, Row, Span, Table
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.render import render
from generators.problem import DoracakError
from generators.records.theme import Theme
from generators.words import words
from tests.outputs.documents.houses import PDFTOTEXT, needs_pdftotext, page, part, plain_house, said

LONG = "paparashikueshmërisht" * 3


def png(width: int = 8) -> bytes:
    """Return a whole picture of one colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + b"\x1f\x3a\x68" * width for _ in range(width))
    head = struct.pack(">IIBBBBB", width, width, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>'


def table(columns: int, rows: int = 2, word: str = "paparashikueshëm") -> Table:
    heads = tuple(Column(f"c{place}", f"Kolona {place}") for place in range(columns))
    lines = tuple(Row(None, tuple(Cell((Span(f"{word}-{place}"),)) for place in range(columns))) for _ in range(rows))
    return Table("wide", "Too wide", heads, lines)


def readable(form: str) -> bool:
    return form != "pdf" or PDFTOTEXT is not None


def test_a_table_too_wide_turns_its_pages(tmp_path: Path) -> None:
    house = plain_house(tmp_path)
    wide = page(Heading("h", 2, (Span("Before"),)), table(9), Heading("g", 2, (Span("After"),)))
    document = part(render(wide, house, "docx"), "word/document.xml")
    assert document.count('w:orient="landscape"') == 1
    assert 'text:style-name="ToLandscape"' in part(render(wide, house, "odt"), "content.xml")
    assert 'text:style-name="ToLandscape"' not in part(render(page(table(3)), house, "odt"), "content.xml")
    for form in filter(readable, FORMS):
        assert "paparashikueshëm-8" in said(form, render(wide, house, form)).replace("- ", "-")


def test_a_document_that_ends_wide_has_no_empty_last_page(tmp_path: Path) -> None:
    document = part(render(page(table(9)), plain_house(tmp_path), "docx"), "word/document.xml")
    last = document[document.rindex("<w:sectPr") :]
    assert 'w:orient="landscape"' in last
    assert document.count("<w:sectPr") == 2


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_long_word_in_a_narrow_column_arrives_whole(tmp_path: Path, form: str) -> None:
    narrow = table(6, word="fjalë")
    narrow = replace(narrow, rows=(Row(None, (Cell((Span(LONG),)), *narrow.rows[0].cells[1:])),))
    made = render(page(narrow), plain_house(tmp_path), form)
    if readable(form):
        assert LONG in "".join(said(form, made).replace("\u200b", "").split()).replace("-", "")


@pytest.mark.parametrize("form", sorted(FORMS))
def test_an_empty_page_is_a_cover_with_its_title(tmp_path: Path, form: str) -> None:
    made = render(page(title="Bosh"), plain_house(tmp_path), form)
    assert not readable(form) or "Bosh" in said(form, made)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_table_without_rows_says_so(tmp_path: Path, form: str) -> None:
    made = render(page(table(3, rows=0)), plain_house(tmp_path), form)
    assert not readable(form) or "There are no entries." in said(form, made)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_table_of_two_thousand_rows_arrives_whole(tmp_path: Path, form: str) -> None:
    rows = tuple(Row(None, (Cell((Span(f"rreshti-{place:04}"),)), Cell((Span("ë"),)))) for place in range(2000))
    long = replace(table(2), rows=rows)
    made = render(page(long), plain_house(tmp_path), form)
    if readable(form):
        text = said(form, made)
        assert [place for place in range(2000) if f"rreshti-{place:04}" not in text] == []


@pytest.mark.parametrize("form", sorted(FORMS))
def test_headings_that_skip_a_level_go_down_by_one(tmp_path: Path, form: str) -> None:
    first, second = Heading("a", 4, (Span("Deep"),)), Heading("b", 6, (Span("Deeper"),))
    assert render(page(first, Paragraph((Span("words"),)), second), plain_house(tmp_path), form)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_notice_on_the_cover_leads_to_a_unit_or_is_words_alone(tmp_path: Path, form: str) -> None:
    words = (Span("there", href="#p-1"), Span(" nowhere", href="#p-9"))
    made = page(Notice("outdated", "Behind", words), Prose("{#p-1}\nUnit\n", "en"))
    raw = render(made, plain_house(tmp_path), form)
    if form == "html":
        assert b'href="#p-1"' in raw
        assert b"#p-9" not in raw


@pytest.mark.parametrize("form", sorted(FORMS))
@pytest.mark.parametrize(("name", "raw"), [("x.png", png()), ("x.svg", SVG), ("x.PNG", png(3000))])
def test_pictures_of_every_kind_are_shown(tmp_path: Path, form: str, name: str, raw: bytes) -> None:
    house = replace(plain_house(tmp_path), files=lambda path: raw)
    made = render(page(Prose(f"![What it shows](_images/content/{name})\n", "en")), house, form)
    if form == "docx":
        assert 'descr="What it shows"' in part(made, "word/document.xml")
    if form == "html":
        assert b'src="data:image/png;base64,' in made
        assert b'alt="What it shows"' in made


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_broken_picture_is_named(tmp_path: Path, form: str) -> None:
    house = replace(plain_house(tmp_path), files=lambda path: png()[:40])
    with pytest.raises(DoracakError) as raised:
        render(page(Prose("![Broken](_images/content/broken.png)\n", "en")), house, form)
    assert (raised.value.name, raised.value.values["file"]) == ("document-picture", "content/broken.png")


def test_a_missing_logo_is_named(tmp_path: Path) -> None:
    logo = {"file": "content/images/logo.png", "alt": {"en": "Arms"}}
    house = replace(plain_house(tmp_path), theme=Theme.model_validate({"logo": logo}))
    with pytest.raises(DoracakError) as raised:
        render(page(), house, "docx")
    assert (raised.value.name, raised.value.values["file"]) == ("document-logo", "content/images/logo.png")


def test_a_logo_stands_on_the_cover(tmp_path: Path) -> None:
    theme = Theme.model_validate({"logo": {"file": "content/images/logo.png", "alt": {"en": "Arms"}, "width": "20"}})
    house = replace(plain_house(tmp_path), theme=theme, logo_alt="Arms", files=lambda path: png())
    assert 'descr="Arms"' in part(render(page(), house, "docx"), "word/document.xml")
    assert b'alt="Arms"' in render(page(), house, "html")
    assert render(page(), house, "pdf")


def test_a_font_that_does_not_come_with_the_program_is_named(tmp_path: Path) -> None:
    theme = Theme.model_validate({"fonts": {"pdf_text": "Comic Neue"}})
    house = replace(plain_house(tmp_path), theme=theme)
    with pytest.raises(DoracakError) as raised:
        render(page(Paragraph((Span("x"),))), house, "pdf")
    assert raised.value.name == "document-font"
    assert raised.value.values["font"].lower() == "comic neue"
    assert "Libertinus Serif" in raised.value.values["known"]


@pytest.mark.parametrize("sign", ["✓", "→", "☐", "😀", "漢", "ع"])
def test_a_sign_that_no_font_has_is_written_out(tmp_path: Path, sign: str) -> None:
    made = render(page(Paragraph((Span(f"before {sign} after"),))), plain_house(tmp_path), "pdf")
    if PDFTOTEXT:
        text = said("pdf", made)
        assert sign in text or f"U+{ord(sign):04X}" in text


@needs_pdftotext
def test_signs_beside_one_that_no_font_has_stay_as_they_are(tmp_path: Path) -> None:
    # typst names the whole cluster with the sign: to write out all of it wrote out every "1" of the template too.
    made = render(page(Paragraph((Span("ë1漢2 të 漢"),)), title="\u0301; të 12"), plain_house(tmp_path), "pdf")
    text = said("pdf", made)
    assert "ë1‹U+6F22›2 të ‹U+6F22›" in text
    assert "; të 12" in text
    assert not {"U+0022", "U+0031", "U+00EB"} & set(re.findall(r"U\+[0-9A-F]{4}", text))


@pytest.mark.parametrize("form", sorted(FORMS))
@pytest.mark.parametrize("text", ["## \u200b", "{#a}\n#", "> ## \n\nWords"])
def test_a_heading_without_words_is_no_heading(tmp_path: Path, form: str, text: str) -> None:
    assert render(page(Prose(f"{text}\n\nWords.\n", "en")), plain_house(tmp_path), form)


def test_documents_are_made_in_many_threads_at_once(tmp_path: Path) -> None:
    house = plain_house(tmp_path)
    pages = [page(Paragraph((Span(f"words {place}"),))) for place in range(8)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda one: render(one, house, "pdf"), pages))
    assert all(raw.startswith(b"%PDF-") for raw in made)


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_messages_have_words(lang: str) -> None:
    for name in ("document-font", "document-logo", "document-pandoc", "document-pdf", "document-picture"):
        assert words(lang)(f"error.{name}.message")
        assert words(lang)(f"error.{name}.hint")
