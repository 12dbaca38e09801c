"""Every figure with a formula, in every table of figures, is recomputed from the YAML files with plain loops.

A figure that no recomputation knows fails, so that none can be added without one.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from generators.in_scope.figure_lines import COLUMNS
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.reports.data import Line, data
from tests.report_data import raw_attendance, raw_lines, raw_meetings, raw_silent, raw_tags
from tests.report_data.raw import ASKED, Asked, day, records
from tests.report_data.scopes import lines, scope
from tests.report_data.tracing import traces

ELSEWHERE = ("contract-figures", "tranche-figures")
"""Figures of contracts and of forms are traced in tests of their own."""
TABLES = sorted(key for key, one in data().items() if one.columns == COLUMNS and key not in ELSEWHERE)
Known = dict[str, tuple[int, int] | tuple[Fraction, Fraction] | list[int] | None]


def recomputed(asked: Asked) -> Known:
    """Return every figure by the key of its line: both parts of a share, or the days of a mean and its median."""
    of_year, of_period = raw_lines.of_year(asked), raw_lines.of_period(asked)
    slips = [days for line in of_period if (days := raw_lines.slip(line, asked.cut)) is not None]
    lights = [raw_lines.light(line, asked.cut) for line in of_period]
    done = raw_lines.implementation(asked, of_year)
    undated = sum(day(line["end"]) is None for line in of_period)
    found: Known = {
        "implementation": done,
        "implementation-points": (points(*done) or 0, 5 if done[1] else 0),
        "due-done": raw_lines.due_done(asked, of_year),
        "indicator-rate": raw_lines.indicator_rate(asked, raw_lines.indicators(asked)),
        "slipped": (sum(days > 0 for days in slips), len(slips)),
        "slip": [days for days in slips if days],
        "at-risk": (sum(one in ("at-risk", "off-track") for one in lights), len(lights)),
        "undated": (undated, len(of_period)),
    }
    for base in ("allocated", "committed"):
        for currency, (spent, whole, _) in raw_lines.absorption(asked, base).items():
            found[f"absorption-{base}/{currency}"] = (spent, whole)
    return {**found, **_of_meetings(asked), **raw_tags.of_schemes(asked)}


def _of_meetings(asked: Asked) -> Known:
    return {
        **raw_meetings.of_meetings(asked),
        **raw_meetings.of_actions(asked),
        **raw_attendance.of_attendance(asked),
    }


def points(numerator: int, denominator: int) -> int | None:
    """Return the points of SIGMA's sub-indicator 216."""
    if not denominator:
        return None
    percent = Fraction(100 * numerator, denominator)
    return 5 if percent > 90 else 4 if percent >= 70 else 3 if percent >= 50 else 1 if percent >= 30 else 0


@pytest.mark.parametrize("asked", ASKED, ids=str)
@pytest.mark.parametrize("table", TABLES)
@traces(*TABLES, columns="figure of numerator denominator value unit silent")
def test_each_figure_is_what_plain_loops_over_the_files_give(table: str, asked: Asked) -> None:
    known, silent = recomputed(asked), raw_silent.left_out(asked)
    for key, line in lines(table, asked).items():
        name = key.removesuffix("-mean").removesuffix("-median")
        assert name in known or key in known, f"{table}: nothing recomputes {key}"
        assert _number(line, "silent") == silent.get(name, 0), f"{table}: what {key} leaves out"
        assert line.facts["figure"].value == key.partition("/")[0]
        assert line.facts["unit"].value == _unit(key)
        assert _is_named(line.facts["of"].value, key.partition("/")[2]), key
        if key.endswith(("-mean", "-median")):
            _is_of_days(line, key, known[name])
        else:
            _is_share(line, known[key])


def _is_named(of: object, key: str) -> bool:
    """Say whether what a figure is about is the key of its line, or the words that a vocabulary has for that."""
    if not isinstance(of, Text):
        return of == key
    terms = (term for held in records("content/vocabularies").values() for term in held["terms"])
    return any(term["id"] == key and term["words"] == dict(of) for term in terms)


def _unit(key: str) -> str:
    if key.endswith(("-mean", "-median")):
        return "days"
    return "number" if key.endswith(("-per-meeting", "-points")) else "percent"


def _is_share(line: Line, known: object) -> None:
    if known is None:
        assert line.facts["value"].value is None
        return
    assert isinstance(known, tuple)
    numerator, denominator = known
    assert _number(line, "numerator") == numerator, line.key
    assert _number(line, "denominator") == denominator, line.key
    if line.key == "implementation-points":
        assert line.facts["value"].value == (numerator if denominator else Unstated.NOT_APPLICABLE)
    elif denominator:
        unit = line.facts["unit"].value
        of_hundred = Fraction(numerator) / Fraction(denominator) * (100 if unit == "percent" else 1)
        assert line.facts["value"].value == rounded(of_hundred), line.key
    else:
        assert line.facts["value"].value is None, line.key


def _is_of_days(line: Line, key: str, days: object) -> None:
    assert isinstance(days, list)
    assert _number(line, "denominator") == len(days), key
    value = line.facts["value"].value
    if not days:
        assert value in (None, Unstated.NOT_APPLICABLE), key
    elif key.endswith("-mean"):
        assert _number(line, "numerator") == sum(days), key
        assert value == rounded(Fraction(sum(days), len(days))), key
    else:
        middle = raw_meetings.middle(days)
        assert middle is not None
        assert value == rounded(middle), key


def _number(line: Line, column: str) -> Fraction:
    value = line.facts[column].value
    assert isinstance(value, Decimal), f"{line.key}: {column}"
    return Fraction(value)


def rounded(number: Fraction) -> Decimal:
    """Return a number rounded half up to two places, exactly: the hundredths are counted as whole numbers."""
    hundredths, rest = divmod(abs(number) * 100, 1)
    whole = int(hundredths) + (rest >= Fraction(1, 2))
    return Decimal(whole if number >= 0 else -whole) / 100


def test_the_tables_say_the_same_figure_alike() -> None:
    """A figure that stands in two tables is the same in both."""
    for asked in ASKED:
        seen: dict[str, object] = {}
        for table in TABLES:
            for key, line in lines(table, asked).items():
                pair = tuple(line.facts[name].value for name in ("numerator", "denominator", "silent"))
                assert seen.setdefault(key, pair) == pair, f"{table}: {key} of {asked}"


def test_no_issue_of_the_example_is_empty() -> None:
    """What would be traced on nothing would prove nothing."""
    assert all(list(data()["activities"].find(scope(asked))) for asked in ASKED if asked.body != "ips-tf2-sg")
    assert all(list(data()["meetings"].find(scope(asked))) for asked in ASKED)
