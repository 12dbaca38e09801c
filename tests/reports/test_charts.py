"""Charts draw the lines that their table shows, one for each value of a column where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generators.blocks import Block, Chart, Paragraph, Table
from generators.reports.charts import MOST, chart_blocks
from generators.reports.filling import FilledPart, filled
from generators.reports.notes import Notes
from generators.view import plain
from tests.planned import line
from tests.reports import small


def drawn(
    root: Path, lang: str, period: str = "2024", annex: bool = False, lines: Sequence[str] = (), **more: object
) -> list[Block]:
    """Return the blocks of the chart of an issue, with what its specification says `more`."""
    held = small.library(root, *lines)
    issue, view = small.issue(held, period), small.view(held, lang)
    (part,) = (part for section in filled(held, issue) for part in section.parts if part.chart)
    return list(chart_blocks(view, Notes(view, issue), _asked(part, annex, more)))


def _asked(part: FilledPart, annex: bool, more: dict[str, object]) -> FilledPart:
    assert part.chart is not None
    spec, held = part.chart
    table = replace(held, spec=held.spec.model_copy(update={"annex": annex}))
    return replace(part, chart=(spec.model_copy(update=more), table))


def test_a_chart_has_the_words_and_numbers_of_its_table(tmp_path: Path) -> None:
    (chart,) = drawn(tmp_path, "sq")
    assert isinstance(chart, Chart)
    assert (chart.title, chart.about, chart.unit) == ("Vonesa", "Një shtyllë për çdo rresht.", "ditë")
    assert chart.categories == ("late", "later")
    assert [(one.name, one.values) for one in chart.series] == [("Vonesa", (Decimal(303), Decimal(244)))]


def test_a_table_that_states_no_number_has_words_in_the_place_of_a_chart(tmp_path: Path) -> None:
    (said,) = drawn(tmp_path, "en", "2023")
    assert isinstance(said, Paragraph)
    assert plain(said.words) == "Delay: not stated"


@pytest.mark.parametrize(
    ("lang", "titles", "about"),
    [
        ("en", ("Delay: late", "Delay: later"), "late. A bar for each line."),
        ("sq", ("Vonesa: late", "Vonesa: later"), "late. Një shtyllë për çdo rresht."),
    ],
)
def test_each_value_of_a_column_has_a_chart_with_title_and_alternative_of_its_own(
    tmp_path: Path, lang: str, titles: tuple[str, ...], about: str
) -> None:
    made = drawn(tmp_path, lang, by="activity", category="end")
    found = [one for one in made if isinstance(one, Chart)]
    assert made == found
    assert tuple(one.title for one in found) == titles
    assert found[0].about == about
    assert len({one.id for one in found}) == 2
    assert [one.series[0].values for one in found] == [(Decimal(303),), (Decimal(244),)]


def test_lines_of_a_table_in_the_annexes_follow_the_chart_that_draws_them(tmp_path: Path) -> None:
    made = drawn(tmp_path, "en", annex=True, by="activity", category="end")
    assert [type(one) for one in made] == [Chart, Table, Chart, Table]
    table = made[1]
    assert isinstance(table, Table)
    assert table.caption == "Delay: late"
    assert [column.key for column in table.columns] == ["end", "slipped-days"]
    assert [[plain(cell.words) for cell in row.cells] for row in table.rows] == [["30\u00a0Jun\u00a02024", "303"]]
    assert table.rows[0].cells[0].words[-1].note


def test_a_column_says_what_is_counted_where_all_lines_agree(tmp_path: Path) -> None:
    (both,) = drawn(tmp_path, "en", unit="activity")
    assert isinstance(both, Chart)
    assert both.unit == ""
    first, _ = drawn(tmp_path, "en", by="activity", unit="activity")
    assert isinstance(first, Chart)
    assert first.unit == "late"


def test_a_series_of_which_nothing_is_stated_says_so_in_its_name(tmp_path: Path) -> None:
    (chart,) = drawn(tmp_path, "sq", values=("slipped-days", "end"))
    assert isinstance(chart, Chart)
    assert [one.name for one in chart.series] == ["Afati (nuk përmendet)", "Vonesa"]


def test_charts_beyond_the_most_are_counted(tmp_path: Path) -> None:
    lines = [line(f"late-{number}", "planned", "2024-02-01", "2024-06-30") for number in range(MOST + 1)]
    *_, said = drawn(tmp_path, "en", lines=lines, by="activity")
    assert isinstance(said, Paragraph)
    assert plain(said.words) == "1 more chart is not drawn; the table has its numbers."
