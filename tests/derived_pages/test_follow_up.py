"""Pages of follow-up: everything at one place, each institution and body at its own, in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Page, Table
from generators.derived_pages.follow_up import DERIVED
from generators.library import Library
from generators.loading import load
from generators.outputs.site.register_data import files
from generators.tree import FolderTree
from generators.view import View, plain
from tests import meetings_of_a_year as example
from tests.tiny import handbook, minutes, write


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return example.library(tmp_path_factory.mktemp("pages"))


def pages(view: View) -> dict[str, Page]:
    return {address: make() for address, make in DERIVED.makers(view)}


def rows(page: Page, table: int = 0) -> list[list[str]]:
    found = [block for block in page.blocks if isinstance(block, Table)][table]
    return [[plain(cell.words) for cell in row.cells] for row in found.rows]


def test_every_institution_and_body_has_its_page(library: Library) -> None:
    expected = {"index", "all_open", "example-committee", "example-ministry", "new-office"}
    for lang in ("sq", "en"):
        assert set(pages(example.view(library, lang))) == {f"follow-up/{key}" for key in expected}


def test_the_overview_counts_by_institution_and_by_body(library: Library) -> None:
    front = pages(example.view(library))["follow-up/index"]
    assert [row[1:] for row in rows(front)] == [["2", "1", "0", "1"], ["1", "1", "0", "0"]]
    assert [row[1:] for row in rows(front, 1)] == [["1", "0", "1", "0"], ["0", "0", "1", "0"]]
    assert [row[1:] for row in rows(front, 2)] == [["3", "1", "1", "1", "1"]]
    assert [row[1:] for row in rows(front, 3)] == [["2", "0", "1", "0"]]


def test_an_institution_sees_all_that_it_owes_with_the_days_of_delay(library: Library) -> None:
    page = pages(example.view(library))["follow-up/example-ministry"]
    found = [(row[0], row[-2:]) for row in rows(page)]
    assert found == [
        ("EC/2024-03-01/A2", ["overdue 15 days", "106"]),
        ("EC/2024-06-01/A1", ["without a day", "14"]),
    ]
    assert page.section == "follow-up"
    assert [crumb.href for crumb in page.crumbs] == ["index", "follow-up/index"]


def test_rows_are_found_by_keys_that_are_the_same_in_all_languages(library: Library) -> None:
    for lang in ("sq", "en"):
        page = pages(example.view(library, lang))["follow-up/all_open"]
        table = next(block for block in page.blocks if isinstance(block, Table))
        keys = [{key for cell in row.cells for key, _ in cell.facets} for row in table.rows]
        assert keys[0] == {"example-committee", "example-ministry", "new-office", "overdue", "91-180"}


def test_where_nothing_was_asked_for_there_are_no_pages(tmp_path: Path) -> None:
    view = example.view(load(FolderTree(handbook(tmp_path))))
    assert pages(view) == {}
    assert list(DERIVED.links(view)) == []


def test_what_is_done_leaves_a_page_that_says_so(library: Library) -> None:
    """On the day before the second meeting nothing was open but what two institutions shared."""
    early = pages(example.view(library, today=date(2024, 5, 31)))
    assert len(rows(early["follow-up/all_open"])) == 1


def test_what_grew_long_is_split_and_its_rows_can_be_filtered(tmp_path: Path) -> None:
    actions = "    actions:\n" + "".join(
        f"      - {{code: EC/2024-03-01/A{place}, text: {{sq: Detyrë, en: Task}}, owner: example-ministry, "
        "due: {date: 2024-04-01}, status: open}\n"
        for place in range(1, 203)
    )
    root = handbook(tmp_path)
    write(root, {"content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=actions)})
    view = example.view(load(FolderTree(root)))
    scripts = {address for address, _ in files(view)}
    assert {f"follow-up/{key}.js" for key in ("all_open", "example-ministry", "example-committee")} <= scripts
    parts = {address.removesuffix(".js") for address in scripts if address.startswith("follow-up/all_open_")}
    assert parts
    assert parts <= set(pages(view))
