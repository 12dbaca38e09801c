"""Charts draw the lines that their table shows; a table that states no number has none."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from generators.reports.charts import chart_block
from generators.reports.filling import FilledPart, filled
from generators.view import View
from tests.reports import small


def drawn(root: Path, lang: str, period: str) -> tuple[View, FilledPart]:
    held = small.library(root)
    issue = small.issue(held, period)
    (part,) = (part for section in filled(held, issue) for part in section.parts if part.chart)
    return small.view(held, lang), part


def test_a_chart_has_the_words_and_numbers_of_its_table(tmp_path: Path) -> None:
    chart = chart_block(*drawn(tmp_path, "sq", "2024"))
    assert chart is not None
    assert (chart.title, chart.about, chart.unit) == ("Vonesa", "Një shtyllë për çdo rresht.", "ditë")
    assert chart.categories == ("late", "later")
    assert [(one.name, one.values) for one in chart.series] == [("Vonesa", (Decimal(303), Decimal(244)))]


def test_a_table_that_states_no_number_has_no_chart(tmp_path: Path) -> None:
    assert chart_block(*drawn(tmp_path, "en", "2023")) is None
