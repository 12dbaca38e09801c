"""The workbook of a report: every table with its very facts, every source with its file and the day of cut-off."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generators.loading import load
from generators.outputs.data.report_workbook import report_workbook
from generators.reports.data import Fact
from generators.reports.filling import filled, tables
from generators.reports.issue import Made, published
from generators.reports.tables import facts_of
from generators.reports.wording import state_of
from generators.tree import FolderTree
from generators.view import View
from generators.words import words

ROOT = Path(__file__).parents[3]
LATEST = {"sq": "Të dhënat deri më", "en": "Data up to"}


@pytest.fixture(scope="module", params=["sq", "en"])
def view(request: Any) -> View:
    library = load(FolderTree(ROOT)).public()
    return View(library, request.param, words(request.param, library.words.get(request.param)), date(2026, 11, 1))


@pytest.fixture(scope="module")
def issues(view: View) -> list[Made]:
    """Return the last issue of every type of report that has any."""
    latest = (next(published(view.library, document), None) for document in view.library.of("report"))
    return [one for one in latest if one]


def sheets(view: View, issue: Made) -> list[Any]:
    return openpyxl.load_workbook(io.BytesIO(report_workbook(view, issue))).worksheets


def test_every_table_is_a_sheet_of_its_facts(view: View, issues: list[Made]) -> None:
    assert issues
    seen = set()
    for issue in issues:
        _, *held, _ = sheets(view, issue)
        asked = list(tables(filled(view.library, issue)))
        assert len(held) == len(asked)
        for sheet, (_, table) in zip(held, asked, strict=True):
            rows = list(sheet.iter_rows(min_row=2))
            assert len(rows) == len(table.lines)
            assert sheet.freeze_panes == "B2"
            for row, line in zip(rows, table.lines, strict=True):
                cells = row[1:] if table.spec.rows else row
                for cell, column, fact in zip(cells, table.spec.columns, facts_of(table, line), strict=True):
                    seen.add(expected(cell, column.kind, fact))
    assert {"percent", "date", "number", "unstated"} <= seen


def expected(cell: Any, kind: str, fact: Fact) -> str:
    """Check that a cell holds the fact, and return what it is."""
    if state_of(fact) != "stated":
        assert cell.data_type in ("s", "n") and not isinstance(cell.value, int | float)
        return "unstated"
    if fact.ratio is not None and not fact.mean:
        assert cell.value == pytest.approx(float(fact.ratio.numerator / fact.ratio.denominator))
        few = 0 < abs(fact.ratio.denominator) < 10
        assert ("%" in cell.number_format) is not few
        assert few or cell.number_format == "0.00%"
        return "percent"
    if isinstance(fact.value, Decimal):
        assert cell.value == pytest.approx(float(fact.value) / (100 if kind == "percent" else 1))
        return "number"
    if isinstance(fact.value, date):
        assert cell.value.date() == fact.value
        return "date"
    return "words"


def rows_of(sheet: Any) -> Iterator[dict[str, Any]]:
    head, *lines = sheet.iter_rows(values_only=True)
    yield from (dict(zip(head, line, strict=True)) for line in lines)


def test_every_source_has_its_file_and_the_day_of_cut_off(view: View, issues: list[Made]) -> None:
    known = FolderTree(ROOT).files()
    for issue in issues:
        last = sheets(view, issue)[-1]
        for row in rows_of(last):
            assert row[LATEST[view.lang]] == datetime.combine(issue.cut_off, datetime.min.time())
            file = row[{"sq": "Skedari", "en": "File"}[view.lang]]
            assert file is None or file in known


def test_the_first_sheet_says_what_it_is(view: View, issues: list[Made]) -> None:
    for issue in issues:
        first = sheets(view, issue)[0]
        said = {row[0]: row[1] for row in first.iter_rows(values_only=True)}
        label = view.words("report.cover.cut-off")
        assert said[label] == datetime.combine(issue.cut_off, datetime.min.time())
        assert said[view.words("report.cover.number")] == issue.report.number


def test_the_same_issue_gives_the_same_bytes(view: View, issues: list[Made]) -> None:
    assert report_workbook(view, issues[0]) == report_workbook(view, issues[0])
