"""The workbook of the coverage: real numbers and days, words that are no formula, the same bytes each time."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl

from tests.outputs.data.published import published
from tests.tiny import handbook

TAGS = """\
tags:
  - scheme: example-scheme
    code: one
    strength: principal
    evidence: {sq: "=1+1 ë", en: "=1+1"}
    by: Sekretariati
    date: 2024-02-03
"""


def book(root: Path, lang: str = "en") -> Any:
    return openpyxl.load_workbook(io.BytesIO(published(root)[f"/data/coverage-{lang}.xlsx"]))


def tagged(root: Path) -> Path:
    path = handbook(root) / "guidelines/example-guideline.yaml"
    path.write_text(path.read_text(encoding="utf-8") + TAGS, encoding="utf-8")
    return root


def test_figures_are_numbers_with_their_day(tmp_path: Path) -> None:
    made = book(tagged(tmp_path))
    assert made.sheetnames == ["Figures", "Example scheme", "Tags"]
    head, *lines = made["Figures"].iter_rows(values_only=True)
    row = dict(zip(head, next(line for line in lines if line[3] == "Guidelines"), strict=True))
    assert row["As of"] == datetime(2024, 6, 1)
    assert (row["Objects"], row["Codes without a tag"]) == (1, 0)
    assert row["Screened: numerator"] == row["Screened: denominator"] == 1


def test_a_matrix_says_in_words_how_strong_a_tag_is(tmp_path: Path) -> None:
    head, line = book(tagged(tmp_path))["Example scheme"].iter_rows(values_only=True)
    row = dict(zip(head, line, strict=True))
    assert (row["Code"], row["Guidelines"], row["Coverage"]) == ("1 One", "1 principal", "covered")


def test_tags_have_days_and_words_that_are_no_formula(tmp_path: Path) -> None:
    page = book(tagged(tmp_path), "sq")["Etiketat"]
    cells = {cell.column: cell for cell in list(page.iter_rows())[1]}
    assert (cells[7].value, cells[7].data_type) == ("=1+1 ë", "s")
    assert (cells[9].value, cells[9].is_date) == (datetime(2024, 2, 3), True)


def test_the_same_library_gives_the_same_workbook(tmp_path: Path) -> None:
    root = tagged(tmp_path)
    assert published(root)["/data/coverage-sq.xlsx"] == published(root)["/data/coverage-sq.xlsx"]
