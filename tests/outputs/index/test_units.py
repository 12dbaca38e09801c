"""Search units: every place a reader would want to land on, once per language, at an address that is there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generators.building import Order, build
from generators.derived import derived
from generators.library import Library
from generators.loading import load
from generators.outputs.index.units import Findable, units_of
from generators.pages import makers, record_page
from generators.pages import units as units_on
from generators.prose import parse
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from search.units import SearchUnit
from tests.tiny import handbook, minutes, write

ROOT = Path(__file__).parents[3]
DAY = date(2024, 6, 1)
ITEM = """\
    decisions:
      - code: EC/2024-03-01/D1
        text: {sq: Miratohet plani., en: The plan is approved.}
        status: in-force
    actions:
      - code: EC/2024-03-01/A1
        text: {sq: Të hartohet raporti., en: Draw up the report.}
        owner: example-ministry
        due: {date: 2024-04-01}
        status: open
    points:
      - {id: open, text: {sq: Pikë e hapur., en: An open point.}}
      - {id: secret, access: internal, text: {sq: Shënim i brendshëm., en: An internal note.}}
"""


def public(root: Path) -> Library:
    return load(FolderTree(root), None).public()


def found(units: Sequence[SearchUnit], lang: str, address: str) -> SearchUnit:
    (one,) = (unit for unit in units if (unit.lang, unit.address) == (lang, address))
    return one


@pytest.fixture(scope="module")
def content() -> tuple[Library, tuple[SearchUnit, ...]]:
    library = public(ROOT)
    return library, units_of(library, date(2026, 11, 22))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return handbook(tmp_path / "handbook")


def test_every_address_of_the_real_content_is_an_anchor_of_its_page(
    content: tuple[Library, tuple[SearchUnit, ...]],
) -> None:
    library, units = content
    anchors: dict[tuple[str, str], set[str]] = {}
    for lang in library.site.languages:
        view = View(library, lang, words(lang, library.words.get(lang)), date(2026, 11, 22))
        for document in library:
            if document.kind.paged:
                page = record_page(view, document, {})
                # Prose without a mark of its own is a unit for translators, but no anchor.
                ids = {unit.id for unit in page.units if not re.search(r"\.\d+$", unit.id)}
                anchors[lang, page.address] = {"", *ids}
        for one in derived():
            filed = {filed.make().address for filed in one.filed(view)}
            pages = [make for address, make in (one.makers(view) if filed else ()) if address in filed]
            for make in (*pages, *(make for _, make in one.shows(view))):
                page = make()
                anchors[lang, page.address] = {"", *(unit.id for unit in units_on(view, page.blocks))}
    for unit in units:
        place, _, anchor = unit.address.partition("#")
        if unit.kind != "register":
            assert anchor in anchors[unit.lang, place.removesuffix(".html")], unit.id


def test_no_unit_stands_twice_and_none_is_empty(content: tuple[Library, tuple[SearchUnit, ...]]) -> None:
    units = content[1]
    assert [key for key, count in Counter(unit.id for unit in units).items() if count > 1] == []
    assert all(unit.text or unit.heading or unit.title for unit in units)
    assert {unit.part for unit in units} >= {"point", "section", "clause", "term", "row", "document"}


def test_every_sentence_of_prose_is_found_in_its_language(content: tuple[Library, tuple[SearchUnit, ...]]) -> None:
    library, units = content
    for lang in library.site.languages:
        texts = " ".join(" ".join((*unit.heading, unit.text)) for unit in units if unit.lang == lang)
        for document in library:
            prose = document.prose.get(lang)
            for unit in prose.units if prose else ():
                if not re.search(r"[\[\]*`|{}☐&#\\<]|:::", unit.text):
                    assert unit.text in texts


def test_texts_hold_no_markup(content: tuple[Library, tuple[SearchUnit, ...]]) -> None:
    for unit in content[1]:
        # One guideline explains the markup and shows it as code.
        assert unit.document == "editing-handbook" or not re.search(r"\]\(|\*\*|^#+ |^:::", unit.text), unit.id
        assert unit.text == " ".join(unit.text.split())


def test_every_address_is_there_in_a_built_site(root: Path) -> None:
    write(root, {"content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=ITEM)})
    shown = build(Order(root, root / "public", as_of=DAY, jobs=1)).shown
    assert shown is not None
    for unit in units_of(public(root), DAY):
        place, _, anchor = unit.address.partition("#")
        page: Any = html.fromstring((shown / unit.lang / place).read_bytes())
        assert not anchor or len(page.xpath("//*[@id=$id]", id=anchor)) == 1, unit.id


def test_what_a_meeting_made_is_filed_with_code_status_and_owner(root: Path) -> None:
    write(root, {"content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=ITEM)})
    units = units_of(public(root), DAY)
    decision = found(units, "en", "minutes/ec-2024-03-01.html#d1")
    assert (decision.part, decision.code, decision.status) == ("decision", "EC/2024-03-01/D1", "in-force")
    assert (decision.text, decision.bodies) == ("The plan is approved.", ("example-committee",))
    assert decision.date == "2024-03-01"
    action = found(units, "sq", "minutes/ec-2024-03-01.html#a1")
    assert (action.part, action.institutions, action.status) == ("action", ("example-ministry",), "open")
    assert action.text.startswith("Të hartohet raporti.")
    assert action.counterpart


def test_nothing_internal_is_filed(root: Path) -> None:
    write(root, {"content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=ITEM)})
    texts = " ".join(unit.text for unit in units_of(public(root), DAY))
    assert "An open point." in texts
    assert "internal note" not in texts and "brendshëm" not in texts


def test_a_fallback_is_not_filed_in_the_wrong_language(root: Path) -> None:
    (root / "guidelines/example-guideline.en.md").unlink()
    units = [unit for unit in units_of(public(root), DAY) if unit.document == "example-guideline"]
    assert {unit.lang for unit in units} == {"sq"}
    assert not any(unit.counterpart for unit in units)


def test_a_term_without_words_in_a_language_is_not_filed_in_it(root: Path) -> None:
    path = root / "content/glossary/example-glossary.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("words: {sq: kuorum, en: quorum}", "words: {sq: kuorum}"))
    terms = [unit for unit in units_of(public(root), DAY) if unit.part == "term"]
    assert [(unit.lang, unit.heading) for unit in terms] == [("sq", ("kuorum",))]


def test_a_point_has_its_number_and_the_headings_above_it(root: Path) -> None:
    point = found(units_of(public(root), DAY), "en", "guideline/example-guideline.html#p-2222")
    assert (point.part, point.heading, point.text, point.number) == ("point", ("Purpose (en)",), "Words in en.", "1.1")
    assert (point.title, point.status) == ("Example guideline", "draft")


def test_an_act_is_cited_by_type_number_and_year(content: tuple[Library, tuple[SearchUnit, ...]]) -> None:
    assert found(content[1], "sq", "act/dcm-128-2018.html").code == "VKM 128/2018"
    assert found(content[1], "en", "act/dcm-128-2018.html").code == "DCM 128/2018"


def test_a_code_of_a_scheme_carries_itself_and_a_tagged_guideline_carries_the_code(
    content: tuple[Library, tuple[SearchUnit, ...]],
) -> None:
    assert found(content[1], "en", "scheme/sdg.html#goal-16").schemes == ("sdg:16",)
    tagged = found(content[1], "sq", "guideline/running-meetings.html#purpose")
    assert "sdg:16" in tagged.schemes


def test_what_is_remembered_gives_the_same_units_and_what_is_broken_stops_no_one(root: Path, tmp_path: Path) -> None:
    library, memory = public(root), tmp_path / "memory"
    first = units_of(library, DAY, memory)
    assert units_of(library, DAY, memory) == first == units_of(library, DAY)
    path = root / "guidelines/example-guideline.en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Words in en.", "Other words."), encoding="utf-8")
    changed = units_of(public(root), DAY, memory)
    assert found(changed, "en", "guideline/example-guideline.html#p-2222").text == "Other words."
    assert changed == units_of(public(root), DAY)
    for held in memory.iterdir():
        held.write_bytes(held.read_bytes()[:100])
    assert units_of(public(root), DAY, memory) == changed


def test_pages_that_were_made_for_the_site_give_the_same_units(root: Path) -> None:
    library = public(root)
    changed = dict.fromkeys((document.path for document in library), date(2020, 1, 1))
    views = [View(library, lang, words(lang), DAY) for lang in library.site.languages]
    shown = {
        (view.lang, address): Findable(address if make().searchable else "", make)
        for view in views
        for address, make in makers(view, changed)
    }
    assert units_of(library, DAY, shown=shown) == units_of(library, DAY)


def test_a_unit_of_markdown_is_read_as_its_words() -> None:
    source = "{#p-1}\n**Bold** [link](page#x), `code`, ☐ [slot]{.param}\nand a [reference][r].\n\n[r]: act\n"
    assert parse("", source).units[0].words == "Bold link, code, ☐ slot and a reference."
