"""Values, attainment and lights of indicators are recomputed from the YAML files with plain loops."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.report_data import raw_lines
from tests.report_data.raw import ASKED, Asked, day, number
from tests.report_data.scopes import lines, value
from tests.report_data.tracing import traces

every_issue = pytest.mark.parametrize("asked", ASKED, ids=str)


def last_of(asked: Asked, one: dict[str, Any]) -> tuple[int, Fraction] | None:
    """Return year and number of the last value that was known."""
    held = [
        (int(of["year"]), day(of.get("date")) or date.min, amount)
        for of in one["values"]
        if int(of["year"]) <= asked.year
        and raw_lines.known_by(of, asked.cut)
        and (amount := number(of["value"])) is not None
    ]
    found = max(held, key=lambda of: of[:2], default=None)
    return (found[0], found[2]) if found else None


def targets_of(one: dict[str, Any]) -> list[tuple[int, Fraction]]:
    """Return year and number of each stated target."""
    return sorted((int(of["year"]), amount) for of in one["targets"] if (amount := number(of["value"])) is not None)


def base_of(one: dict[str, Any]) -> Fraction | None:
    """Return the baseline."""
    return number(one["baseline"]["value"]) if isinstance(one["baseline"], dict) else None


def attained_by(one: dict[str, Any], value: Fraction, target: Fraction) -> tuple[Fraction, Fraction] | None:
    """Return both parts of an attainment; None where the formula says nothing."""
    base = base_of(one)
    if base is None or (target - base) * raw_lines.sign(one) <= 0:
        return None
    return (value - base) * raw_lines.sign(one), (target - base) * raw_lines.sign(one)


@every_issue
@traces("indicators", columns="baseline value value-year target attainment final-attainment")
def test_each_indicator(asked: Asked) -> None:
    held = raw_lines.indicators(asked)
    found = lines("indicators", asked)
    assert list(found) == sorted(held, key=lambda key: (held[key]["code"], key))
    for key, one in held.items():
        last, targets = last_of(asked, one), targets_of(one)
        target = next((of for of in targets if of[0] >= asked.year), targets[-1] if targets else None)
        line = found[key]
        assert value(line, "baseline") == base_of(one)
        assert value(line, "value") == (last[1] if last else None)
        assert value(line, "value-year") == (str(last[0]) if last else None)
        assert value(line, "target") == (target[1] if target else None)
        wanted = {"attainment": target, "final-attainment": targets[-1] if targets else None}
        for column, goal in wanted.items():
            expected = attained_by(one, last[1], goal[1]) if last and goal else None
            ratio = line.facts[column].ratio
            shown = None if ratio is None else (Fraction(ratio.numerator), Fraction(ratio.denominator))
            assert shown == expected, (key, column)


@every_issue
def test_the_indicators_that_reached_their_target_are_those_of_the_rate(asked: Asked) -> None:
    said = [value(one, "target-state") for one in lines("indicators", asked).values()]
    counted = said.count("reached") + said.count("not-reached")
    assert (said.count("reached"), counted) == raw_lines.indicator_rate(asked, raw_lines.indicators(asked))


@every_issue
@traces("indicators", columns="light")
def test_the_light_of_each_indicator(asked: Asked) -> None:
    """Against what was due by the year of the value, on the straight line between stated years."""
    found = lines("indicators", asked)
    for key, one in raw_lines.indicators(asked).items():
        assert value(found[key], "light") == light_of(asked, one), key


def light_of(asked: Asked, one: dict[str, Any]) -> str:
    """Return the light, by the thresholds of the example."""
    last, targets, base = last_of(asked, one), targets_of(one), base_of(one)
    if last is None:
        return "no-data"
    final = attained_by(one, last[1], targets[-1][1]) if targets else None
    if final and final[0] >= final[1]:
        return "done"
    due = expected_in(one, last[0])
    reached = attained_by(one, last[1], due) if due is not None and base is not None else None
    if reached is None:
        return "no-data"
    share = reached[0] / reached[1]
    return "on-track" if share >= Fraction(9, 10) else "at-risk" if share >= Fraction(6, 10) else "off-track"


def expected_in(one: dict[str, Any], year: int) -> Fraction | None:
    """Return what is due in a year, on the straight line between stated years."""
    base = base_of(one)
    known = dict(targets_of(one))
    if base is not None:
        known.setdefault(int(one["baseline"]["year"]), base)
    if year in known:
        return known[year]
    before, after = [of for of in known if of < year], [of for of in known if of > year]
    if not before or not after:
        return None
    low, high = max(before), min(after)
    return known[low] + (known[high] - known[low]) * Fraction(year - low, high - low)


@every_issue
def test_each_year_of_each_series(asked: Asked) -> None:
    held = raw_lines.indicators(asked)
    for key, line in lines("indicator-series", asked).items():
        name, _, year = key.partition("#")
        one = held[name]
        target = dict(targets_of(one)).get(int(year))
        assert value(line, "target") == ("" if target is None else target), key
        assert value(line, "expected") == ("" if (due := expected_in(one, int(year))) is None else due), key
        values = [
            of
            for of in one["values"]
            if of["year"] == year and int(year) <= asked.year and raw_lines.known_by(of, asked.cut)
        ]
        last = max(values, key=lambda of: day(of.get("date")) or date.min, default=None)
        assert value(line, "value") == (number(last["value"]) if last else ""), key
