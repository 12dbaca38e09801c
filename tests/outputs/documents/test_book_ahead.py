"""The whole handbook built ahead: offered with size and day, made once, and untouched by what happens day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generators import book
from generators.blocks import Page, Prose
from generators.building import Order, build
from generators.outputs.documents.book import Chapter
from generators.outputs.documents.book_ahead import Offer, book_ahead
from generators.problem import DoracakError
from generators.records.theme import Theme
from tests.outputs.documents.houses import plain_house, view
from tests.outputs.documents.test_ahead import dated
from tests.outputs.documents.test_book import FRONT
from tests.outputs.documents.test_odd import png
from tests.tiny import handbook

CHAPTERS = (Chapter("Rules", dated("a")), Chapter("Rules", dated("b", "two")))
OFFER = Offer(("pdf", "epub"), ("index", "page/about"))
CHANGED = replace(FRONT, changed=date(2024, 2, 3))
ASKED = "handbook: {forms: [pdf, epub], page: example-page}\n"


def test_pages_lead_to_it_with_size_and_day(tmp_path: Path) -> None:
    made = book_ahead(CHANGED, CHAPTERS, plain_house(tmp_path), OFFER, tmp_path / "memory")
    pdf, epub = (-(-len(made.files[f"handbook.en.{form}"]) // 1024) for form in OFFER.forms)
    assert [(one.words, one.href) for one in made.ways["page/about"]] == [
        (f"Download the whole handbook: PDF, {pdf} KB, 3 February 2024", "/en/handbook.en.pdf"),
        (f"For phones and e-book readers: EPUB, {epub} KB, 3 February 2024", "/en/handbook.en.epub"),
    ]
    assert made.ways["index"] == made.ways["page/about"]


def test_it_is_made_anew_for_a_changed_chapter_and_not_for_another_day(tmp_path: Path) -> None:
    house, memory = plain_house(tmp_path), tmp_path / "memory"

    def times() -> dict[str, int]:
        return {path.name: path.stat().st_mtime_ns for path in memory.iterdir()}

    first = book_ahead(CHANGED, CHAPTERS, house, OFFER, memory)
    before = times()
    assert book_ahead(CHANGED, CHAPTERS, replace(house, today=date(2030, 1, 1)), OFFER, memory) == first
    assert times() == before
    other = book_ahead(CHANGED, (CHAPTERS[0], Chapter("Rules", dated("c", "two"))), house, OFFER, memory)
    assert not times().keys() & before.keys()
    assert all(other.files[name] != raw for name, raw in first.files.items())


@pytest.mark.parametrize("form", ["pdf", "epub", "docx", "odt"])
def test_its_bytes_are_the_same_whatever_the_day_and_the_memory(tmp_path: Path, form: str) -> None:
    house, offer = plain_house(tmp_path), Offer((form,), ())
    later = replace(house, today=date(2030, 1, 1))
    first = book_ahead(CHANGED, CHAPTERS, house, offer, tmp_path / "one")
    assert book_ahead(CHANGED, CHAPTERS, later, offer, tmp_path / "two").files == first.files


def test_a_form_that_cannot_be_made_is_left_out_and_told(tmp_path: Path) -> None:
    broken = replace(dated("a"), blocks=(Prose("![x](_images/content/x.png)\n", "en"),))
    house = replace(plain_house(tmp_path), files=lambda path: png()[:40])
    made = book_ahead(CHANGED, (Chapter("Rules", broken),), house, OFFER, tmp_path / "memory")
    assert (made.files, made.ways["index"]) == ({}, ())
    assert [(one.address, one.form, one.error.name) for one in made.left_out] == [
        ("handbook.en", "pdf", "document-picture"),
        ("handbook.en", "epub", "document-picture"),
    ]


def test_a_font_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    house = replace(plain_house(tmp_path), theme=Theme.model_validate({"fonts": {"pdf_text": "Comic Neue"}}))
    with pytest.raises(DoracakError, match="document-font"):
        book_ahead(CHANGED, CHAPTERS, house, OFFER, tmp_path / "memory")


def test_its_day_is_that_of_the_last_change_where_each_chapter_names_one(tmp_path: Path) -> None:
    seen = view(handbook(tmp_path))

    def chapters(*days: date | None) -> list[Chapter]:
        return [Chapter("x", Page("page/x", "en", "en", (), (), changed=day)) for day in days]

    early, late = date(2024, 1, 1), date(2024, 3, 1)
    assert book.front(seen, chapters(late, early)).changed == late
    assert book.front(seen, chapters(late, None)).changed is None
    assert book.front(seen).changed is None


def test_a_build_offers_it_and_a_sitting_does_not_make_it_anew(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    site, minutes = root / "content/site.yaml", root / "content/minutes/2024/ec-2024-03-01.yaml"
    site.write_text(site.read_text(encoding="utf-8") + ASKED, encoding="utf-8")

    def built(documents: bool = True) -> dict[str, int]:
        assert build(Order(root, root / "public", as_of=date(2024, 6, 1), documents=documents)).shown is not None
        return {str(path): path.stat().st_mtime_ns for path in (root / ".cache/documents").glob("*-handbook/*.*")}

    first = built()
    assert len(first) == 4
    for lang, page in (("sq", "index"), ("en", "page/example-page")):
        text = (root / f"public/{lang}/{page}.html").read_text(encoding="utf-8")
        assert f"handbook.{lang}.pdf" in text
        assert (root / f"public/{lang}/handbook.{lang}.epub").is_file()
    minutes.write_text(minutes.read_text(encoding="utf-8").replace("not-stated", "unknown", 1), encoding="utf-8")
    assert built() == first
    built(documents=False)
    assert not list((root / "public").rglob("handbook.*.pdf"))
    assert "handbook.en.pdf" not in (root / "public/en/index.html").read_text(encoding="utf-8")
