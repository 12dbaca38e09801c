"""Numbers in charts: by language, all with the same places, and as number formats of Office."""

from __future__ import annotations

from decimal import Decimal

from generators.outputs.charts.numbers import numbers
from tests.outputs.charts.charted import chart, series


def test_all_numbers_have_as_many_places_as_the_longest() -> None:
    drawn = chart("bar", ("a", "b"), series("x", "1234.5", "2"))
    assert [numbers(drawn, "en")(Decimal(one)) for one in ("1234.5", "2")] == ["1,234.5", "2.0"]
    assert numbers(drawn, "sq")(Decimal("1234.5")) == "1\N{NO-BREAK SPACE}234,5"
    assert numbers(drawn, "en").code == "#,##0.0"


def test_zeros_at_the_end_are_no_places_and_more_than_two_are_rounded() -> None:
    assert numbers(chart("bar", ("a",), series("x", "10.00")), "en")(Decimal("10.00")) == "10"
    assert numbers(chart("bar", ("a",), series("x", "1E+3")), "en")(Decimal("1E+3")) == "1,000"
    assert numbers(chart("bar", ("a",), series("x", "0.3333")), "en")(Decimal("0.3333")) == "0.33"


def test_a_percentage_has_its_sign_behind_each_number() -> None:
    percent = numbers(chart("bar", ("a",), series("x", "41.5"), unit="%"), "sq")
    assert (percent(Decimal("41.5")), percent.on_axis(20.0)) == ("41,50%", "20%")
    assert (percent.code, percent.axis_code) == ('#,##0.00"%"', 'General"%"')


def test_the_axis_has_no_more_places_than_it_needs() -> None:
    known = numbers(chart("bar", ("a",), series("x", "1.25")), "en")
    assert [known.on_axis(one) for one in (0.0, 2.5, 1000.0)] == ["0", "2.5", "1,000"]
