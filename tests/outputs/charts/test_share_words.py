"""A share of too few for a percentage is drawn as long as it is, and its own words stand at it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import pytest
from lxml import etree

from generators.blocks import Chart
from generators.outputs.charts.drawings import drawing
from generators.outputs.charts.native import MAIN, native
from generators.outputs.charts.plan import plan
from generators.records.theme import Theme
from tests.outputs.charts.charted import chart, series

C, NAMES = f"{{{MAIN}}}", ("a", "b", "c", "d")


def shares(kind: Literal["bar", "stacked", "line"]) -> Chart:
    """Return a chart of 3 of 5, of 18 of 22, of nothing, and of what is not stated."""
    held = replace(series("x", "60", "81.82", None, None), words=("3 of 5", "", "not applicable", ""))
    return chart(kind, NAMES, held, unit="%")


def words(made: Chart) -> list[str]:
    return [one.words for one in drawing(made, "en").shapes if one.tag == "text"]


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_words_stand_in_the_place_of_the_number(kind: Literal["bar", "line"]) -> None:
    found = words(shares(kind))
    assert "3 of 5" in found
    assert "81.82%" in found
    assert "60.00%" not in found


def test_what_is_a_share_of_nothing_says_so_and_what_is_not_stated_too() -> None:
    found = words(shares("bar"))
    assert "not applicable" in found
    assert "not stated" in found


def test_there_is_room_for_the_words() -> None:
    long = replace(series("x", "60"), words=("3 of 5 as far as is known",))
    assert plan(chart("bar", ("a name of some length",), long), "en").right > 100


def test_the_chart_of_office_has_the_words_as_labels_and_the_number_behind_them() -> None:
    tree: Any = etree.fromstring(native(shares("bar"), "en", "en-GB", Theme(), "Data").part)
    labels = {one.find(f"{C}idx").get("val"): "".join(one.itertext()) for one in tree.iter(f"{C}dLbl")}
    assert labels == {"0": "3 of 5"}
    assert [float(one.text) for one in tree.findall(f".//{C}val//{C}v")] == pytest.approx([60, 81.82])
