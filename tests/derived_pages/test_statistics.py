"""Pages of statistics: every figure with its parts and its formula, of all, of each year and of each body."""

from __future__ import annotations

from datetime import date

import pytest

from generators.blocks import Bullets, Page, Paragraph, Table
from generators.derived_pages.statistics import DERIVED
from generators.library import Library
from generators.view import plain
from tests import meetings_of_a_year as example


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return example.library(tmp_path_factory.mktemp("statistics"))


def pages(library: Library, lang: str = "en", today: date = date(2024, 6, 15)) -> dict[str, Page]:
    return {address: make() for address, make in DERIVED.makers(example.view(library, lang, today))}


def figures(page: Page) -> dict[str, list[str]]:
    tables = [block for block in page.blocks if isinstance(block, Table)][:3]
    return {
        plain(row.cells[0].words): [plain(cell.words) for cell in row.cells[1:]] for one in tables for row in one.rows
    }


def test_all_of_them_each_year_and_each_body(library: Library) -> None:
    assert set(pages(library)) == {"statistics/index", "statistics/all_2024", "statistics/example-committee"}


def test_every_figure_shows_numerator_denominator_what_is_left_out_and_its_formula(library: Library) -> None:
    shown = figures(pages(library)["statistics/index"])
    assert shown["Actions closed"][:4] == ["1 of 4", "1", "4", "0"]
    assert shown["Actions per meeting"][:4] == ["2", "4", "2", "0"]
    assert shown["Quorum reached"][:3] == ["not applicable", "0", "0"]
    assert shown["Items deliberated"][:4] == ["not applicable", "0", "0", "2"]


def test_every_formula_is_said_once(library: Library) -> None:
    page = pages(library)["statistics/index"]
    said = [plain(item.words) for block in page.blocks if isinstance(block, Bullets) for item in block.items]
    assert len(said) == len(set(said))
    assert "Actions closed: Actions closed in any way over all actions given." in said


def test_the_figures_are_the_same_in_both_languages(library: Library) -> None:
    english, albanian = (figures(pages(library, lang)["statistics/index"]) for lang in ("en", "sq"))
    assert [row[1:4] for row in english.values()] == [row[1:4] for row in albanian.values()]
    assert albanian["Detyra të mbyllura"][0] == "1 nga 4"


def test_days_are_shown_as_days(library: Library) -> None:
    shown = figures(pages(library)["statistics/index"])
    assert shown["Days late, mean"][:3] == ["15 days", "15", "1"]


def test_the_cut_off_day_is_said(library: Library) -> None:
    first = pages(library)["statistics/index"].blocks[0]
    assert isinstance(first, Paragraph)
    assert plain(first.words) == "Cut-off day: 15 June 2024. Meetings counted: 2."
    earlier = pages(library, today=date(2024, 5, 31))["statistics/index"].blocks[0]
    assert isinstance(earlier, Paragraph)
    assert plain(earlier.words).endswith("Meetings counted: 1.")
