"""The chart that Office edits: real numbers in real cells, gaps left empty, patterns instead of colours."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from lxml import etree

from generators.blocks import Chart
from generators.outputs.charts.native import DATA, MAIN, RELATIONS, Native, native
from generators.records.theme import Theme
from tests.outputs.charts.charted import ODD, chart, charts, series

ALL = charts("sq")
C = f"{{{MAIN}}}"


def made(one: Chart) -> Native:
    return native(one, "sq", "sq-AL", Theme(), "Të dhënat")


def root(one: Chart) -> Any:
    return etree.fromstring(made(one).part)


def cells(one: Chart) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(made(one).workbook))
    assert book.sheetnames == ["Të dhënat"]
    return list(book["Të dhënat"].iter_rows(values_only=True))


def test_numbers_stand_in_cells_and_what_is_missing_is_empty() -> None:
    assert cells(ALL["lying"]) == [
        (None, "Planifikuar", "Realizuar"),
        ("Ujësjellës-kanalizime", 1200, 700),
        ("Menaxhimi i mbetjeve", 830.5, None),
        ("Bujqësia", 600, 580),
    ]


def test_what_is_missing_is_a_gap_in_the_chart_too() -> None:
    held = root(ALL["lying"]).findall(f".//{C}val/{C}numRef/{C}numCache")[1]
    assert [point.get("idx") for point in held.findall(f"{C}pt")] == ["0", "2"]
    shown = root(ALL["lying"]).find(f".//{C}dispBlanksAs")
    assert shown is None or shown.get("val") == "gap", "gap is what Office takes for granted"


def test_it_leads_to_its_workbook_and_speaks_the_language() -> None:
    tree = root(ALL["lying"])
    assert tree.find(f"{C}externalData").get(f"{{{RELATIONS}}}id") == DATA
    assert tree.find(f"{C}lang").get("val") == "sq-AL"
    assert b'lang="en-US"' not in made(ALL["lying"]).part
    assert tree.find(f".//{C}cat//{C}f").text == "'Të dhënat'!$A$2:$A$4"


def test_it_is_read_in_grey() -> None:
    fills = [one.find(f"{C}spPr")[0] for one in root(ALL["stacked-six"]).findall(f".//{C}ser")]
    assert len({etree.tostring(one) for one in fills}) == 6
    assert sum(etree.QName(one).localname == "pattFill" for one in fills) >= 4
    marks = [one.get("val") for one in root(ALL["line-five"]).findall(f".//{C}marker/{C}symbol")]
    assert len(set(marks)) == 5


@pytest.mark.parametrize(
    ("name", "tag"), [("standing", "lineChart"), ("stacked", "barChart"), ("line", "lineChart"), ("lying", "barChart")]
)
def test_each_kind_is_one_of_office(name: str, tag: str) -> None:
    assert root(ALL[name]).find(f".//{C}{tag}") is not None
    assert (root(ALL[name]).find(f".//{C}barDir[@val='bar']") is not None) == (name == "lying")


def test_what_is_aimed_at_is_never_added_to_a_stack() -> None:
    aimed = chart("stacked", ("A name that is long", "b"), series("x", 1, 2), series("aim", 4, 4, target=True))
    bars = root(aimed).find(f".//{C}barChart")
    assert len(bars.findall(f"{C}ser")) == 1
    assert len(root(aimed).findall(f".//{C}lineChart/{C}ser")) == 1


def test_words_are_no_formulas() -> None:
    odd = chart("bar", ("=1+1", ODD), series("=A1", 1, 2))
    book = openpyxl.load_workbook(io.BytesIO(made(odd).workbook))
    kinds = [cell.data_type for row in book["Të dhënat"].iter_rows() for cell in row if cell.value]
    assert kinds.count("s") == 3
    assert "f" not in kinds


@pytest.mark.parametrize("name", ALL)
def test_the_same_chart_gives_the_same_bytes(name: str) -> None:
    first, second = made(ALL[name]), made(ALL[name])
    assert (first.part, first.workbook) == (second.part, second.workbook)
