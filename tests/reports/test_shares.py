"""Shares are shown by one rule wherever they are shown: in tables, charts, workbooks and words of data files.

Source: guideline `monitoring-reporting`, unit `denominators`.
"""

from __future__ import annotations

import io
import re
from decimal import Decimal

import openpyxl
import pytest

from generators.blocks import Chart, Table
from generators.outputs.data.report_workbook import report_workbook
from generators.reports.figures_file import as_data
from generators.view import plain
from tests.reports import real

OF = {"en": "of", "sq": "nga"}
NUMBER = "-?\\d[\\d.,\N{NO-BREAK SPACE}]*"
SHARE = re.compile(f"(?P<part>{NUMBER}) (?:of|nga) (?P<whole>{NUMBER})(?: \\((?P<said>.*)\\))?")
PERCENT = {"en": re.compile(r"-?[\d,]+\.\d\d%"), "sq": re.compile("-?[\\d\N{NO-BREAK SPACE}]+,\\d\\d%")}
NOTHING = {"en": "not applicable", "sq": "nuk zbatohet"}


def number(written: str, lang: str) -> Decimal:
    """Return a number that a language wrote."""
    bare = written.replace("\N{NO-BREAK SPACE}", "").replace("," if lang == "en" else ".", "")
    return Decimal(bare.replace(",", "."))


def is_right(words: str, lang: str) -> bool:
    """Say whether a share is told by the rule; words that are no share are none of its business."""
    found = SHARE.fullmatch(words)
    if not found:
        return True
    whole = abs(number(found["whole"], lang))
    if whole == 0:
        return found["said"] == NOTHING[lang]
    return found["said"] is None if whole < 10 else bool(found["said"] and PERCENT[lang].fullmatch(found["said"]))


@pytest.mark.parametrize("lang", real.LANGUAGES)
@pytest.mark.parametrize("key", real.TYPES)
def test_every_share_of_every_table_and_chart(key: str, lang: str) -> None:
    for block in real.pages(key, lang)[1].blocks:
        words = [plain(cell.words) for row in block.rows for cell in row.cells] if isinstance(block, Table) else []
        words += [one for held in block.series for one in held.words if one] if isinstance(block, Chart) else []
        assert [one for one in words if not is_right(one, lang)] == []


@pytest.mark.parametrize("lang", real.LANGUAGES)
def test_a_bar_of_few_is_as_long_as_its_share_and_says_its_parts(lang: str) -> None:
    charts = [one for one in real.pages("indicator-passports", lang)[1].blocks if isinstance(one, Chart)]
    pairs = [
        pair
        for one in charts
        if one.unit == "%"
        for held in one.series
        for pair in zip(held.words, held.values, strict=bool(held.words))
    ]
    few = [(found, value) for words, value in pairs if (found := SHARE.fullmatch(words)) and value is not None]
    assert few
    for found, value in few:
        assert value == round(100 * number(found["part"], lang) / number(found["whole"], lang), 2)


@pytest.mark.parametrize("lang", real.LANGUAGES)
def test_a_workbook_counts_on_with_the_share_and_shows_its_words(lang: str) -> None:
    raw = report_workbook(real.view(lang), real.issue("sector-monitoring"))
    cells = [
        cell
        for sheet in openpyxl.load_workbook(io.BytesIO(raw)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    ]
    formats = {cell.number_format for cell in cells}
    assert "0.00%" in formats
    assert "0.0%" not in formats
    assert any(f" {OF[lang]} " in one for one in formats)


def test_a_data_file_has_the_words_of_each_share_in_every_language() -> None:
    facts = as_data(real.library(), real.issue("sector-monitoring"))["facts"]
    told = [one["words"] for one in facts if "words" in one]
    assert told
    assert all(set(one) == set(real.LANGUAGES) for one in told)
    assert [one for one in told for lang in real.LANGUAGES if not is_right(one[lang], lang)] == []
