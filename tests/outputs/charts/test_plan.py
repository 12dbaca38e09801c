"""Where everything in a chart goes."""

from __future__ import annotations

import pytest

from generators.outputs.charts.plan import TALLEST, WIDTH, is_direct, is_empty, key_lines, plan
from tests.outputs.charts.charted import EMPTY, LONG, chart, charts, series

ALL = charts("sq")


@pytest.mark.parametrize("name", ALL)
def test_every_chart_fits_on_a_page_and_has_room_for_its_numbers(name: str) -> None:
    laid = plan(ALL[name], "sq")
    assert laid.height <= TALLEST
    assert laid.size[0] > WIDTH / 4
    assert laid.size[1] > 0
    assert laid.bar > 0


def test_few_short_categories_stand_and_others_lie() -> None:
    assert {name for name, one in ALL.items() if plan(one, "sq").lying} == {
        "lying", "lying-targets", "negative-lying", "one", "forty", "forty-of-three", "long", "odd", "stacked-six",
    }  # fmt: skip


def test_numbers_that_are_too_wide_for_their_bars_lay_them_down() -> None:
    narrow = chart("bar", tuple("abcdefgh"), *(series(str(place), *[1234567890] * 8) for place in range(3)))
    assert plan(narrow, "en").lying


def test_lines_bear_their_names_where_these_are_few_and_short() -> None:
    assert is_direct(ALL["line"])
    assert not is_direct(ALL["line-forty"])
    assert key_lines(ALL["line"]) == []


def test_a_key_has_as_many_lines_as_it_needs() -> None:
    assert key_lines(ALL["one"]) == []
    assert key_lines(ALL["long"]) == [[0], [1]]
    assert key_lines(chart("bar", ("a",), *(series(name, 1) for name in "abc"))) == [[0, 1, 2]]


def test_labels_of_lines_are_turned_where_a_word_does_not_fit() -> None:
    assert plan(ALL["line-forty"], "sq").turned
    upright = plan(chart("line", (LONG, LONG), series("x", 1, 2)), "sq")
    assert not upright.turned
    assert all("\n" in one for one in upright.labels)


def test_a_chart_without_a_number_is_empty() -> None:
    assert is_empty(EMPTY)
    assert not is_empty(ALL["one"])
