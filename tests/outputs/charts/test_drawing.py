"""What is drawn: words as words, gaps as gaps, everything in its frame, and the same bytes from the same chart."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generators.blocks import Chart
from generators.outputs.charts.drawings import drawing
from generators.outputs.charts.inks import PARTS
from generators.outputs.charts.paints import HATCH
from generators.outputs.charts.plan import plan
from generators.outputs.charts.shapes import Drawing, Shape
from tests.outputs.charts.charted import ODD, chart, charts, series

ROOT = Path(__file__).parents[3]
ALL = charts("sq")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def words(drawn: Drawing) -> list[str]:
    return [one.words for one in drawn.shapes if one.tag == "text"]


def bars(drawn: Drawing) -> list[Shape]:
    """Return the bars: four corners with an edge."""
    return [one for one in drawn.shapes if one.edge in ("deep", "calm") and dict(one.atts)["d"].count("L") == 3]


def drawn(kind: str, *values: object, missing: str = "not stated") -> Drawing:
    names = tuple("abcdef"[: len(values)])
    return drawing(chart(kind, names, series("x", *values), missing=missing), "en")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ALL)
def test_everything_is_drawn_in_its_frame_with_known_inks(name: str) -> None:
    made = drawing(ALL[name], "sq")
    for one in made.shapes:
        assert {one.fill, one.edge} <= {"", *PARTS, *(f"{HATCH}{place}" for place in range(9))}
        assert {key for key, _ in one.atts} <= {
            "d", "x", "y", "transform", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "font-style",
            "text-anchor",
        }  # fmt: skip
        if one.tag == "path" and "transform" not in dict(one.atts):
            places = [float(number) for number in NUMBER.findall(dict(one.atts)["d"])]
            assert -1 <= min(places[::2]) <= max(places[::2]) <= made.width + 1
            assert -1 <= min(places[1::2]) <= max(places[1::2]) <= made.height + 1


@pytest.mark.parametrize("kind", ["bar", "stacked"])
def test_what_is_missing_has_no_bar_and_says_so(kind: str) -> None:
    made = drawn(kind, 3, None, 5)
    assert len(bars(made)) == 2
    assert words(made).count("not stated") == 1
    assert len(bars(drawn("bar", 3, 0, 5))) == 3, "zero is a number"
    assert "not stated" not in words(drawn(kind, 3, None, 5, missing=""))


def test_what_is_missing_is_a_gap_in_a_line() -> None:
    def line(made: Drawing) -> str:
        return next(dict(one.atts)["d"] for one in made.shapes if not one.fill and one.edge == "deep")

    assert line(drawn("line", 1, 2, 3)).count("M") == 1
    assert line(drawn("line", 1, 2, None, 3, 4)).count("M") == 2


def test_a_line_of_which_nothing_is_stated_has_its_name_alone() -> None:
    high = series("x", 50, 52, 54)
    made = drawing(chart("line", ("a", "b", "c"), high, series("y", None, None, None)), "en")
    assert words(made).count("y") == 1
    place = next(float(dict(one.atts)["y"]) for one in made.shapes if one.words == "y")
    assert 0 < place < made.height


def test_a_whole_without_one_of_its_parts_has_no_sum() -> None:
    both = chart("stacked", ("a", "b"), series("x", 2, 2), series("y", 3, None))
    said = words(drawing(both, "en"))
    assert "5" in said
    assert said.count("2") + said.count("3") >= 3
    bold = [one.words for one in drawing(both, "en").shapes if dict(one.atts).get("font-weight") == "700"]
    assert bold == ["5"]


def test_bars_below_zero_go_the_other_way() -> None:
    def across(shape: Shape) -> tuple[float, float]:
        ys = [float(number) for number in NUMBER.findall(dict(shape.atts)["d"])][1::2]
        return min(ys), max(ys)

    (up, down) = bars(drawn("bar", 3, -3))
    assert across(up)[1] == pytest.approx(across(down)[0], abs=0.2)


def test_numbers_and_words_are_those_of_the_language() -> None:
    assert "1\N{NO-BREAK SPACE}200,0" in words(drawing(charts("sq")["lying"], "sq"))
    assert "1,200.0" in words(drawing(charts("en")["lying"], "en"))
    assert "Realizuar" in words(drawing(charts("sq")["lying"], "sq"))


def test_words_are_never_read_as_markup() -> None:
    assert ODD in words(drawing(ALL["odd"], "sq"))
    assert {"$\\frac$", "_", "_hidden"} <= set(words(drawing(ALL["odd"], "sq")))


def test_series_of_one_chart_differ_without_colour() -> None:
    six = drawing(ALL["stacked-six"], "sq")
    assert len({one.fill for one in bars(six)}) == 6
    dashes = {dict(one.atts).get("stroke-dasharray") for one in drawing(ALL["line-five"], "sq").shapes if not one.fill}
    assert len(dashes) >= 5


@pytest.mark.parametrize("name", ["standing", "line-forty", "stacked-six"])
def test_another_process_draws_the_same(name: str) -> None:
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from generators.outputs.charts.drawings import drawing\n"
        "from generators.outputs.charts.shapes import dump\n"
        "from tests.outputs.charts.charted import charts\n"
        f"sys.stdout.buffer.write(dump(drawing(charts('sq')['{name}'], 'sq')))"
    )
    env = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    made = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env | {"PYTHONHASHSEED": seed}, check=True,
                       capture_output=True).stdout
        for seed in ("7", "8")
    ]  # fmt: skip
    assert made[0] == made[1] != b""


def held(one: Chart) -> int:
    return sum(value is not None for series_ in one.series for value in series_.values)


@pytest.mark.parametrize("name", [name for name, one in ALL.items() if one.kind == "bar"])
def test_every_number_has_its_bar(name: str) -> None:
    one = ALL[name]
    bare = sum(value is not None for each in plan(one, "sq").bars for value in each.values)
    samples = len(plan(one, "sq").bars) if len(one.series) > 1 else 0
    assert len(bars(drawing(one, "sq"))) == bare + samples
