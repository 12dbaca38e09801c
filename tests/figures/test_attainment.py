"""Attainment of indicators with its guards; every value is worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generators.figures.attainment import Attainment, attainment, expected, final_target, latest, target_for
from generators.figures.indicator_rate import indicator_rate
from generators.figures.lights import Limits, indicator_light
from generators.records.indicator import Indicator
from generators.records.thresholds import ActivityLimits, IndicatorLimits, Thresholds

DAY = date(2024, 12, 31)


def indicator(
    direction: str, baseline: str, targets: dict[int, str], values: dict[int, str], **as_of: str
) -> Indicator:
    return Indicator.model_validate(
        {
            "title": {"en": "x"},
            "code": "X",
            "definition": "not-stated",
            "formula": "not-stated",
            "unit": "not-stated",
            "direction": direction,
            "source_of_data": "not-stated",
            "frequency": "not-stated",
            "owner": "not-stated",
            "baseline": {"year": "2020", "value": baseline},
            "targets": [{"year": str(year), "value": value} for year, value in targets.items()],
            "values": [{"year": str(year), "value": value, **as_of} for year, value in values.items()],
            "basis": "example",
            "source": {"en": "x"},
        }
    )


def attained(made: Indicator) -> Attainment:
    return attainment(made, "x", latest(made, DAY), final_target(made), DAY)


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "value", "percent"),
    [
        ("up", "40", "60", "45", "25.0"),
        ("up", "40", "60", "60", "100.0"),
        ("up", "40", "60", "70", "150.0"),
        ("up", "40", "60", "35", "-25.0"),
        ("down", "40", "20", "35", "25.0"),
        ("down", "40", "20", "45", "-25.0"),
        ("down", "0", "-10", "-4", "40.0"),
        ("up", "0", "3", "1", "33.33"),
    ],
)
def test_rising_and_falling(direction: str, baseline: str, target: str, value: str, percent: str) -> None:
    found = attained(indicator(direction, baseline, {2026: target}, {2024: value}))
    assert found.ratio is not None
    assert found.ratio.percent == Decimal(percent)
    assert found.ratio.denominator > 0
    assert (found.year, found.target_year, found.ratio.sources) == (2024, 2026, ("x",))


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (indicator("up", "40", {2026: "40"}, {2024: "41"}), "equal"),
        (indicator("up", "40", {2026: "30"}, {2024: "41"}), "against-direction"),
        (indicator("down", "40", {2026: "50"}, {2024: "41"}), "against-direction"),
        (indicator("up", "not-stated", {2026: "50"}, {2024: "41"}), "no-baseline"),
        (indicator("up", "40", {2026: "unknown"}, {2024: "41"}), "no-target"),
        (indicator("up", "40", {}, {2024: "41"}), "no-target"),
        (indicator("up", "40", {2026: "50"}, {2024: "not-stated"}), "no-value"),
        (indicator("up", "40", {2026: "50"}, {2025: "45"}), "no-value"),
        (indicator("up", "40", {2026: "50"}, {2024: "45"}, as_of="2025-02-01"), "no-value"),
    ],
)
def test_guards(made: Indicator, why: str) -> None:
    found = attained(made)
    assert (found.ratio, found.why) == (None, why)


def test_a_missing_year_is_not_filled_with_another() -> None:
    made = indicator("up", "40", {2024: "50", 2026: "60"}, {2023: "44"})
    assert target_for(made, 2025) is None
    found = indicator_rate([("x", made)], 2024, DAY)
    assert (found.rate.value, found.without) == (None, ("x",))


def test_expected_stands_on_the_line_between_the_stated_years() -> None:
    """From 40 in 2020 to 60 in 2024 five a year; the target of 2024 itself; nothing after the last target."""
    made = indicator("up", "40", {2024: "60"}, {})
    assert [expected(made, year) for year in (2019, 2020, 2022, 2024, 2025)] == [
        None,
        Decimal(40),
        Decimal(50),
        Decimal(60),
        None,
    ]


def test_the_rate_of_indicators_is_their_own() -> None:
    """Two of three that can be told reached their target of 2024: 66.7 percent."""
    made = [
        ("a", indicator("up", "0", {2024: "10"}, {2024: "10"})),
        ("b", indicator("down", "10", {2024: "5"}, {2024: "4"})),
        ("c", indicator("up", "0", {2024: "10"}, {2024: "9.99"})),
        ("d", indicator("up", "0", {2026: "10"}, {2024: "9"})),
    ]
    found = indicator_rate(made, 2024, DAY)
    assert (found.rate.percent, found.rate.sources, found.without) == (Decimal("66.67"), ("a", "b", "c"), ("d",))


LIMITS = Limits(
    None,  # type: ignore[arg-type]
    Thresholds.model_validate(
        {
            "title": {"en": "x"},
            "version": "1",
            "activities": ActivityLimits(at_risk=1, off_track=31),
            "indicators": IndicatorLimits(on_track=Decimal("0.9"), at_risk=Decimal("0.6")),
            "basis": "example",
            "source": {"en": "x"},
        }
    ),
)


@pytest.mark.parametrize(
    ("value", "light"),
    [
        ("20", "done"),
        ("9", "on-track"),
        ("8.99", "at-risk"),
        ("6", "at-risk"),
        ("5.99", "off-track"),
        ("-1", "off-track"),
    ],
)
def test_the_light_of_an_indicator(value: str, light: str) -> None:
    """Half way between 0 in 2020 and 20 in 2028 ten are due in 2024."""
    assert indicator_light(indicator("up", "0", {2028: "20"}, {2024: value}), "x", DAY, LIMITS) == light


@pytest.mark.parametrize(
    "made",
    [
        indicator("up", "0", {2028: "20"}, {}),
        indicator("up", "not-stated", {2028: "20"}, {2024: "5"}),
        indicator("up", "0", {2023: "20"}, {2024: "5"}),
    ],
)
def test_an_indicator_that_cannot_be_told_has_no_data(made: Indicator) -> None:
    assert indicator_light(made, "x", DAY, LIMITS) == "no-data"
    assert indicator_light(made, "x", DAY, None) == "no-data"
