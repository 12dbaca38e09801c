"""Workbooks: real numbers, days and percentages, words that are no formula, names that Excel takes."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generators.outputs.data.book import Book, Number, Quiet, Value, book, percent, plain_number
from tests.needs import absent

DAY = date(2026, 1, 31)


def raw(*rows: Sequence[Value], names: Sequence[str] = ("Të dhëna",)) -> bytes:
    head = [f"Kolona {place}" for place in range(max((len(row) for row in rows), default=1))]

    def fill(made: Book) -> None:
        for name in names:
            made.sheet(name, head, rows)

    return book("Libri", DAY, fill)


def sheet(*rows: Sequence[Value]) -> Any:
    return openpyxl.load_workbook(io.BytesIO(raw(*rows))).worksheets[0]


def test_values_are_what_they_are() -> None:
    (cells,) = list(sheet([date(2025, 2, 3), plain_number(Decimal("1234.50")), percent(Decimal("0.826")), 7]))[1:]
    assert [cell.value for cell in cells] == [datetime(2025, 2, 3), 1234.5, 0.826, 7]
    assert [cell.number_format for cell in cells] == ["yyyy-mm-dd", "#,##0.0", "0.00%", "General"]
    assert [cell.data_type for cell in cells] == ["d", "n", "n", "n"]


def test_a_number_keeps_its_unit_and_its_places() -> None:
    assert plain_number(Decimal("5"), "EUR") == Number(Decimal("5"), '#,##0" EUR"')
    assert plain_number(Decimal("5"), 'a"b', 2).code == '#,##0.00" a\'b"'
    assert plain_number(Decimal("1E+3")).code == "#,##0"


def test_a_number_that_a_cell_would_round_stays_as_it_is_in_words() -> None:
    long = Decimal("12345678901234567.89")
    (cells,) = list(sheet([plain_number(long)]))[1:]
    assert (cells[0].value, cells[0].data_type) == ("12345678901234567.89", "s")
    (cells,) = list(sheet([percent(Decimal(1) / Decimal(3))]))[1:]
    assert cells[0].value == pytest.approx(1 / 3)


def test_what_is_not_stated_says_so_and_nothing_is_an_empty_cell() -> None:
    (cells,) = list(sheet([Quiet("nuk përmendet"), None, ""]))[1:]
    assert [cell.value for cell in cells] == ["nuk përmendet", None, None]
    assert cells[0].font.i


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "https://example.org", "007"])
def test_words_are_words(begin: str) -> None:
    (cells,) = list(sheet([begin]))[1:]
    assert (cells[0].value, cells[0].data_type, cells[0].hyperlink) == (begin, "s", None)


def test_the_head_stays_in_sight_and_can_filter() -> None:
    made = sheet(["a", "b"], ["c", "d"])
    assert made.freeze_panes == "B2"
    assert made.auto_filter.ref == "A1:B3"
    assert all(cell.font.b for cell in made[1])


def test_names_of_sheets_are_taken_by_excel_and_differ() -> None:
    names = (
        "A/B: [c]*?",
        "a b   c",
        "Një titull shumë i gjatë që nuk nxë në një fletë",
        "Një titull shumë i gjatë që tjetër",
        "",
    )
    made = openpyxl.load_workbook(io.BytesIO(raw(["x"], names=names))).sheetnames
    assert len(made) == len({name.casefold() for name in made}) == 5
    assert all(0 < len(name) <= 31 for name in made)


def test_an_empty_sheet_has_its_head() -> None:
    made = sheet()
    assert [cell.value for cell in made[1]] == ["Kolona 0"]


def test_the_same_data_give_the_same_bytes() -> None:
    assert raw([DAY, percent(Decimal("0.5"))]) == raw([DAY, percent(Decimal("0.5"))])


def test_libreoffice_calculates_with_it(tmp_path: Path) -> None:
    office = shutil.which("soffice") or absent("calc", "LibreOffice is not there")
    (tmp_path / "book.xlsx").write_bytes(raw([date(2025, 2, 3), percent(Decimal("0.826")), "=1+1 ë"]))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [
        office,
        home,
        "--headless",
        "--convert-to",
        "fods",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "book.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    made = tmp_path / "book.fods"
    read = made.read_text(encoding="utf-8") if made.is_file() else absent("calc", "LibreOffice has no Calc here")
    assert 'office:date-value="2025-02-03"' in read
    assert 'office:value-type="percentage" office:value="0.826"' in read
    assert "=1+1 ë" in read
    assert "table:formula" not in read
