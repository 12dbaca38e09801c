"""Reports on the site: an index, a page for each type, each form and each issue that is published."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators import answers
from generators.asked import ALL, listening
from generators.blocks import Page, Span, Table
from generators.derived_pages.reports import DERIVED
from generators.loading import load
from generators.outputs.index.units import units_of
from generators.pages import record_page
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.reports import small
from tests.repository import build

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)


@pytest.fixture
def made(tmp_path: Path) -> dict[str, Page]:
    view = small.view(small.library(tmp_path))
    return {address: make() for address, make in DERIVED.makers(view)}


def hrefs(page: Page) -> set[str | None]:
    return {
        span.href
        for block in page.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
        for span in cell.words
    }


def test_each_issue_and_form_has_a_page_and_the_index_leads_to_all(made: dict[str, Page]) -> None:
    assert set(made) == {
        "reports/index",
        "reports/example-blank",
        "reports/example-committee-2023",
        "reports/example-committee-2024",
    }
    assert set(made) - {"reports/index"} <= hrefs(made["reports/index"])


def test_an_issue_leads_back_to_its_type_and_says_up_to_which_day_it_counts(made: dict[str, Page]) -> None:
    page = made["reports/example-committee-2024"]
    assert [crumb.href for crumb in page.crumbs] == ["index", "reports/index", "report/example"]
    assert page.standing == "draft, data up to 30 November 2024"
    assert plain(page.title) == "Example report: Test Committee, 2024"


def test_the_page_of_a_type_leads_to_its_form_and_issues_and_says_what_is_asked(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    page = record_page(small.view(held), small.report(held), {})
    spans = [span for words in _inlines(page) for span in words]
    assert {"reports/example-blank", "reports/example-committee-2024"} <= {span.href for span in spans}
    said = " ".join(span.text for span in spans)
    for asked in (
        "Overview (text of several lines)",
        "Rate (percentage, computed from the records)",
        "Table: Lines behind plan",
        "Chart: Delay",
    ):
        assert asked in said


def _inlines(page: Page) -> list[tuple[Span, ...]]:
    found: list[tuple[Span, ...]] = []
    for block in page.blocks:
        found += [item.words for item in getattr(block, "items", ())]
        found += [cell.words for row in getattr(block, "rows", ()) for cell in getattr(row, "cells", ())]
    return found


def test_a_repository_without_reports_has_no_pages_of_them_and_no_way_to_them(tmp_path: Path) -> None:
    view = small.view(load(build(tmp_path, ())).public())
    assert list(DERIVED.makers(view)) == []
    assert list(DERIVED.links(view)) == []


def test_search_finds_an_issue_as_a_report_of_its_body_and_year(tmp_path: Path) -> None:
    units = [one for one in units_of(small.library(tmp_path), DAY) if one.address.startswith("reports/")]
    pages = {one.address: one for one in units if (one.lang, one.part) == ("en", "document")}
    assert set(pages) == {"reports/example-committee-2023.html", "reports/example-committee-2024.html"}
    one = pages["reports/example-committee-2024.html"]
    assert (one.kind, one.bodies, one.status, one.date[:4]) == ("report-issue", ("committee",), "draft", "2024")
    assert (one.title, one.counterpart) == ("Example report: Test Committee, 2024", True)


def test_search_finds_what_an_author_wrote_in_an_issue_and_no_computed_figure(tmp_path: Path) -> None:
    library = small.library(tmp_path, committee_2024_en="{#summary}\n## Summary\n\nThe bridge is late.\n")
    units = [one for one in units_of(library, DAY) if one.document == "example-committee-2024"]
    sections = {(one.lang, one.address.rpartition("#")[2]): one.text for one in units if one.part == "section"}
    assert sections == {("en", "summary"): "The bridge is late."}


def test_a_page_of_a_report_follows_from_the_kinds_of_records_that_it_counts() -> None:
    library = answers.asked(load(FolderTree(ROOT)).public())
    view = View(library, "en", words("en", library.words.get("en")), DAY)
    for address, make in DERIVED.makers(view):
        with listening() as heard:
            make()
        assert (ALL, ALL) not in heard, address
