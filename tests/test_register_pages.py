"""Pages of the registers: split by body and year before they grow long, every entry on exactly one of them."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from generators.blocks import Bullets, Page, Table
from generators.library import Library
from generators.loading import load
from generators.register_pages import MOST_ROWS, register_pages
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.test_registers import made
from tests.tiny import handbook, minutes, write

BODY = "type: committee\nnames:\n  - {text: {sq: Grupi tjetër, en: Other group}}\nbasis: example\nsource: {en: x}\n"
SIZES = {
    ("example-committee", 2023): 3,
    ("example-committee", 2024): 2 * MOST_ROWS + 1,
    ("other-group", 2024): MOST_ROWS,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {"content/bodies/other-group.yaml": BODY}
    for (body, year), size in SIZES.items():
        code = f"{'EC' if body == 'example-committee' else 'OG'}/{year}-06-01"
        codes = [f"{code}/D{number}" for number in range(1, size + 1)]
        text = minutes(code, f"{year}-06-01", body, made("decisions", *codes))
        files[f"content/minutes/{year}/{body}-{year}.yaml"] = text
    return load(FolderTree(write(handbook(tmp_path_factory.mktemp("registers")), files)))


def pages(library: Library, lang: str = "en") -> dict[str, Page]:
    found = list(register_pages(View(library.public(), lang, words(lang), date(2024, 12, 31))))
    assert len({page.address for page in found}) == len(found)
    return {page.address: page for page in found}


def rows(page: Page) -> list[str]:
    return [plain(row.cells[0].words) for block in page.blocks if isinstance(block, Table) for row in block.rows]


def test_every_entry_is_on_exactly_one_page(library: Library) -> None:
    held = {address: rows(page) for address, page in pages(library).items() if address.startswith("register/decisions")}
    found = Counter(code for codes in held.values() for code in codes)
    assert len(found) == sum(SIZES.values()) == 604
    assert set(found.values()) == {1}


def test_pages_are_split_by_body_and_year_and_never_too_long(library: Library) -> None:
    held = {
        address: len(rows(page)) for address, page in pages(library).items() if address.startswith("register/decisions")
    }
    assert held == {
        "register/decisions": 0,
        "register/decisions-example-committee-2023": 3,
        "register/decisions-example-committee-2024": 200,
        "register/decisions-example-committee-2024-2": 200,
        "register/decisions-example-committee-2024-3": 1,
        "register/decisions-other-group-2024": 200,
    }


def test_the_register_itself_leads_to_every_part(library: Library) -> None:
    found = pages(library)
    (ways,) = [block for block in found["register/decisions"].blocks if isinstance(block, Bullets)]
    assert [plain(way.words) for way in ways.items] == [
        "Example committee, 2023 (3 records)",
        "Example committee, 2024 (200 records)",
        "Example committee, 2024 (2) (200 records)",
        "Example committee, 2024 (3) (1 record)",
        "Other group, 2024 (200 records)",
    ]
    targets = {span.href for way in ways.items for span in way.words if span.href}
    assert targets == {address for address in found if address.startswith("register/decisions-")}


def test_each_part_has_a_title_of_its_own_and_a_way_back(library: Library) -> None:
    found = pages(library)
    titles = [plain(page.title) for page in found.values()]
    assert len(set(titles)) == len(titles)
    part = found["register/decisions-example-committee-2024-3"]
    assert plain(part.title) == "Register of decisions: Example committee, 2024 (3)"
    assert [crumb.href for crumb in part.crumbs] == ["index", "register/decisions"]


def test_a_short_register_is_one_page_and_an_empty_one_says_so(library: Library) -> None:
    found = pages(library)
    assert len(rows(found["register/meetings"])) == 4
    assert not rows(found["register/actions"])
    assert "No action is recorded." in [
        plain(block.words) for block in found["register/actions"].blocks if hasattr(block, "words")
    ]
    assert [address for address in found if "-" not in address] == [
        "register/meetings", "register/decisions", "register/recommendations", "register/actions",
    ]  # fmt: skip


def test_both_languages_have_the_same_pages_and_rows(library: Library) -> None:
    sq, en = pages(library, "sq"), pages(library, "en")
    assert {address: rows(page) for address, page in sq.items()} == {
        address: rows(page) for address, page in en.items()
    }


def test_rows_sort_by_day_and_lead_to_the_minutes(library: Library) -> None:
    (table,) = [
        one
        for one in pages(library, "sq")["register/decisions-example-committee-2023"].blocks
        if isinstance(one, Table)
    ]
    assert table.register
    first = table.rows[0].cells
    assert (first[1].sort, plain(first[1].words)) == ("2023-06-01", "1 qershor 2023")
    assert first[0].words[0].href == "minutes/example-committee-2023#d1"


def test_the_day_of_reading_is_said(library: Library) -> None:
    assert "31 December 2024" in pages(library)["register/actions"].description
