"""Every type of report of the content comes out in both languages and in all forms, as a form and filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators.blocks import Blank, BlankTable, Chart, Heading, Page, Table
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.render import render_all
from generators.reports.figures_file import as_data
from generators.view import plain
from tests.outputs.documents.houses import PDFTOTEXT, part, said
from tests.outputs.documents.test_every_kind import findings, holds
from tests.reports import real

EACH = [pytest.param(key, lang, id=f"{key} {lang}") for key in real.TYPES for lang in real.LANGUAGES]


def test_there_are_the_twelve_standard_reports() -> None:
    numbers = sorted(int(one.field("number")) for one in real.library().of("report"))
    assert numbers == list(range(1, 13))


@pytest.mark.parametrize(("key", "lang"), EACH)
def test_a_report_comes_out_in_every_form(key: str, lang: str, tmp_path: Path) -> None:
    pages = real.pages(key, lang)
    for page, made in zip(pages, render_all(pages, real.house(lang), list(FORMS)), strict=True):
        for form, raw in made.items():
            path = tmp_path / f"made.{form}"
            path.write_bytes(raw)
            if form in ("docx", "odt"):
                assert [str(found) for found in findings(path)] == []
            if form != "pdf":
                charts, tables = described(form, raw)
                # What an author wrote may hold tables, too.
                assert (charts, tables >= count(page, Table)) == (count(page, Chart), True), form
            if form != "pdf" or PDFTOTEXT is not None:
                text = said(form, raw)
                assert [one for one in wanted(page, form) if not holds(text, one, form)] == [], form


def count(page: Page, kind: type) -> int:
    """Return how many blocks of a kind a page has."""
    return sum(isinstance(block, kind) for block in page.blocks)


def described(form: str, raw: bytes) -> tuple[int, int]:
    """Return how many charts have a text alternative, and how many tables of the house a head.

    A PDF without them is refused when it is made (PDF/UA-1), so that nothing is counted in it.
    """
    if form == "docx":
        document = part(raw, "word/document.xml")
        tables = re.findall(r'w:val="HouseTable".*?</w:tr>', document, re.DOTALL)
        charts = re.findall(r'<wp:docPr [^>]*descr="[^"]+"[^>]*/>', document)
        return len(charts), sum("<w:tblHeader" in one for one in tables)
    if form == "odt":
        content = part(raw, "content.xml")
        heads = re.findall(r"<table:table-header-rows>.*?</table:table-header-rows>", content, re.DOTALL)
        return content.count("<svg:desc>"), sum('table:style-name="HouseHead"' in one for one in heads)
    text = raw.decode()
    charts = re.findall(r'<svg [^>]*role="img"[^>]*><title[^>]*>[^<]+</title><desc[^>]*>[^<]+</desc>', text)
    return len(charts), len(re.findall(r'<table[^>]*class="house">.*?<thead>', text, re.DOTALL))


def wanted(page: Page, form: str) -> list[str]:
    """Return titles, headings, what a form asks, and what tables say; words in narrow columns of a PDF are divided."""
    found = [plain(page.title)]
    for block in page.blocks:
        if isinstance(block, Heading):
            found.append(plain(block.words))
        elif isinstance(block, Blank):
            found.append(block.label)
        elif isinstance(block, BlankTable):
            found += [block.caption, *(column.label for column in block.columns if form != "pdf")]
        elif isinstance(block, Table) and form != "pdf":
            found += [plain(cell.words) for row in block.rows for cell in row.cells]
    return [" ".join(one.split()) for one in found if one.strip()]


@pytest.mark.parametrize("key", real.TYPES)
def test_the_languages_have_the_same_tables_and_the_same_number_of_lines(key: str) -> None:
    shapes = [
        [(one.id, len(one.rows)) for one in real.pages(key, lang)[1].blocks if isinstance(one, Table)]
        for lang in real.LANGUAGES
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("key", real.TYPES)
def test_every_source_of_every_fact_is_a_record_or_a_code(key: str) -> None:
    sources = as_data(real.library(), real.issue(key))["sources"]
    assert [name for name, found in sources.items() if "record" not in found] == []
