"""All pages of one language: every record has one, in both languages, with the same units and no id twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Block, Bullets, Heading, Notice, Page, Paragraph, Prose, Table
from generators.kind import registry
from generators.kinds.page import PageRecord
from generators.library import Library
from generators.loading import load
from generators.outputs.data.context import Context
from generators.outputs.data.files import files
from generators.pages import record_page
from generators.prose import parse
from generators.register import registers
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines
from tests.tiny import handbook, site, write

ROOT = Path(__file__).parents[1]
DAY = date(2024, 6, 1)


def view(library: Library, lang: str) -> View:
    return View(library.public(), lang, words(lang, library.words.get(lang)), DAY)


def pages(library: Library, lang: str) -> dict[str, Page]:
    return {page.address: page for page in make(view(library, lang), {})}


@pytest.fixture(scope="module", params=["sample", "content"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(FolderTree(handbook(tmp_path_factory.mktemp("pages")) if request.param == "sample" else ROOT))


def ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Prose():
                yield from (unit.mark for unit in parse("", block.markdown).units if unit.mark)
            case Heading() | Paragraph() | Table():
                yield from [block.id] if block.id else []
                yield from (row.id for row in getattr(block, "rows", ()) if row.id)
            case Bullets():
                yield from (item.id for item in block.items if item.id)


def test_every_record_of_every_kind_has_a_page_in_both_languages(library: Library) -> None:
    expected = {one.address for one in library if one.kind.paged}
    kinds = {one.kind.name for one in library}
    assert kinds == set(registry())
    for lang in ("sq", "en"):
        found = pages(library, lang)
        assert expected <= set(found)
        assert {f"{kind}/index" for kind in kinds if registry()[kind].paged} <= set(found)
        assert "index" in found
        assert not [address for address in found if address.startswith("site/")]
        assert {page.lang for page in found.values()} == {lang}


def test_both_languages_have_the_same_addresses(library: Library) -> None:
    assert set(pages(library, "sq")) == set(pages(library, "en"))


def test_no_id_stands_twice_on_a_page(library: Library) -> None:
    for lang in ("sq", "en"):
        for address, page in pages(library, lang).items():
            assert {one: times for one, times in Counter(ids(page.blocks)).items() if times > 1} == {}, address


def test_units_have_the_same_ids_in_both_languages(library: Library) -> None:
    sq, en = pages(library, "sq"), pages(library, "en")
    lettered = {address for address in sq if address.startswith("glossary/")}
    for address in sq:
        left, right = ([unit.id for unit in page.units] for page in (sq[address], en[address]))
        if address in lettered:
            left, right = ([one for one in sorted(side) if not one.startswith("_letter-")] for side in (left, right))
        assert left == right, address
        assert len(set(left)) == len(left), address


def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(library: Library) -> None:
    found = pages(library, "en")
    data = {address for address, _ in files(Context({lang: view(library, lang) for lang in ("sq", "en")}, {}))}
    anchors = {address: {*ids(page.blocks), *(unit.id for unit in page.units)} for address, page in found.items()}
    hrefs = {(own, href) for own, page in found.items() for href in _hrefs(repr(page.blocks))}
    assert len(hrefs) >= 20
    for own, href in sorted(hrefs):
        address, _, anchor = href.partition("#")
        assert not address or address in found or address in data, href
        # What begins with a question mark tells a register what to show first.
        assert not anchor or anchor.startswith("?") or anchor in anchors[address or own], (own, href)


def _hrefs(text: str) -> Iterator[str]:
    for piece in text.split("href='")[1:]:
        href = piece.partition("'")[0]
        if ":" not in href:
            yield href


def test_every_page_has_a_title_and_a_way_home(library: Library) -> None:
    for lang in ("sq", "en"):
        for address, page in pages(library, lang).items():
            assert plain(page.title).strip(), address
            assert address == "index" or page.crumbs[0].href == "index", address


def test_the_start_page_leads_to_every_kind(library: Library) -> None:
    text = repr(pages(library, "en")["index"].blocks)
    for kind in registry().values():
        if kind.paged:
            assert (
                f"href='{kind.name}/" in text or f"register/{'meetings' if kind.name == 'minutes' else '?'}" in text
            ), kind.name


def test_a_missing_language_is_shown_in_another_with_a_notice(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    (root / "content/pages/example-page.en.md").unlink()
    held = load(FolderTree(root))
    en, sq = (pages(held, lang)["page/example-page"] for lang in ("en", "sq"))
    assert (en.lang, en.body_lang, en.searchable) == ("en", "sq", False)
    assert (sq.lang, sq.body_lang, sq.searchable) == ("sq", "sq", True)
    (notice,) = [block for block in en.blocks if isinstance(block, Notice) and block.tone == "fallback"]
    assert "Albanian" in plain(notice.words)
    assert not [block for block in sq.blocks if isinstance(block, Notice) and block.tone == "fallback"]
    assert {block.lang for block in en.blocks if isinstance(block, Prose)} == {"sq"}
    assert {unit.lang for unit in en.units if unit.id.startswith("purpose")} == {"sq"}
    assert (en.source, sq.source) == ("content/pages/example-page.yaml", "content/pages/example-page.sq.md")


def test_a_page_without_prose_at_all_is_no_fallback(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    for lang in ("sq", "en"):
        (root / f"content/pages/example-page.{lang}.md").unlink()
    page = pages(load(FolderTree(root)), "en")["page/example-page"]
    assert (page.body_lang, page.searchable) == ("en", True)


def test_a_third_language_is_a_language_like_the_others(tmp_path: Path) -> None:
    root = handbook(tmp_path, "mk", "sq", "en")
    write(root, {"content/words/mk.yaml": "site: {home: Почетна}\nkind: {page: {many: Страници}}\n"})
    held = load(FolderTree(root))
    found = pages(held, "mk")
    assert set(found) == set(pages(held, "sq")) == set(pages(held, "en"))
    assert found["page/example-page"].body_lang == "mk"
    assert [crumb.words for crumb in found["page/example-page"].crumbs] == ["Почетна", "Страници"]


def test_the_last_change_is_that_of_the_record_or_of_ones_own_twin(tmp_path: Path) -> None:
    held = load(FolderTree(handbook(tmp_path)))
    days = {"content/pages/example-page.yaml": date(2024, 1, 1), "content/pages/example-page.en.md": date(2024, 2, 2)}
    for lang, day in (("sq", date(2024, 1, 1)), ("en", date(2024, 2, 2))):
        page = record_page(view(held, lang), held.documents["example-page"], days)
        assert page.changed == day
    assert record_page(view(held, "en"), held.documents["example-act"], days).changed is None


def test_a_kind_without_layout_and_words_shows_its_fields_and_its_id(tmp_path: Path) -> None:
    held = load(FolderTree(handbook(tmp_path)))
    page = held.documents["example-page"]
    odd = replace(page.kind, name="odd-kind", layout=None)
    other = replace(held, documents={**held.documents, page.id: replace(page, kind=odd)})
    shown = record_page(view(other, "en"), other.documents[page.id], {})
    assert isinstance(page.record, PageRecord)
    assert (shown.address, shown.crumbs[1].words, shown.crumbs[1].href) == (
        "odd-kind/example-page",
        "odd-kind",
        "odd-kind/index",
    )
    assert {"Status: draft", "Basis: example", "Source: Example", "Words in en."} <= set(lines(shown.blocks))


def test_an_empty_repository_still_has_a_start_page_and_registers(tmp_path: Path) -> None:
    held = load(FolderTree(write(tmp_path, {"content/site.yaml": site("sq", "en")})))
    assert {"index", *(one.address for one in registers())} <= set(pages(held, "sq"))
