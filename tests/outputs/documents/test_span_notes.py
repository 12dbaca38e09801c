"""Footnotes of a page's own words are real footnotes in every form."""

from __future__ import annotations

from pathlib import Path

from generators.blocks import Cell, Column, Paragraph, Row, Span, Table
from generators.outputs.documents.render import render_all
from tests.outputs.documents.houses import needs_pdftotext, page, part, plain_house, said

NOTE = (Span("Source: the minutes of March."),)
BLOCKS = (
    Paragraph((Span("The rate", note=NOTE),)),
    Table("_t", "Figures", (Column("value", "Value"),), (Row(None, (Cell((Span("18", note=NOTE),)),)),)),
)


def test_word_and_open_document_have_them_as_footnotes(tmp_path: Path) -> None:
    (made,) = render_all([page(*BLOCKS)], plain_house(tmp_path), ["docx", "odt"])
    assert part(made["docx"], "word/document.xml").count("<w:footnoteReference ") == 2
    assert part(made["docx"], "word/footnotes.xml").count("Source: the minutes of March.") == 2
    assert part(made["odt"], "content.xml").count('text:note-class="footnote"') == 2


def test_html_leads_to_them_and_back(tmp_path: Path) -> None:
    (made,) = render_all([page(*BLOCKS)], plain_house(tmp_path), ["html"])
    html = made["html"].decode()
    assert html.count('role="doc-noteref"') == 2
    assert html.count('role="doc-backlink"') == 2


@needs_pdftotext
def test_a_pdf_says_them(tmp_path: Path) -> None:
    (made,) = render_all([page(*BLOCKS)], plain_house(tmp_path), ["pdf"])
    assert said("pdf", made["pdf"]).count("Source: the minutes of March.") == 2
