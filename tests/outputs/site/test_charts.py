"""A chart on a page: named, described, inked by the style sheet alone, and remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docutils import nodes

from generators.blocks import Chart
from generators.outputs.site import charts, wire
from generators.outputs.site.elements import doracak_element
from generators.outputs.site.outline import Outline
from tests.outputs.charts.charted import EMPTY, ODD
from tests.outputs.charts.charted import charts as known


def drawn(block: Chart, lang: str = "en", body_lang: str = "en") -> list[doracak_element]:
    made = charts.figure(block, Outline("report/x", lang, body_lang))
    return [one for one in made.findall() if isinstance(one, doracak_element)]


def test_it_has_a_name_and_a_description() -> None:
    (svg,) = [one for one in drawn(known("en")["lying"]) if one["tag"] == "svg"]
    said = {one["atts"].get("id"): one.astext() for one in drawn(known("en")["lying"])}
    assert svg["atts"]["role"] == "img"
    assert said[svg["atts"]["aria-labelledby"]] == "A title"
    assert said[svg["atts"]["aria-describedby"]] == "What a reader sees."


def test_nothing_has_a_style_or_a_colour_of_its_own() -> None:
    for one in drawn(known("en")["stacked-six"]):
        assert "style" not in one["atts"]
        assert one["atts"].get("fill", "url(").startswith("url(")
        assert "stroke" not in one["atts"]
    assert not list(drawn(known("en")["odd"])[0].findall(nodes.raw))
    assert ODD in [one.astext() for one in drawn(known("en")["odd"]) if one["tag"] == "text"]


def test_every_class_has_its_ink_in_the_style_sheet() -> None:
    sheet = (Path(charts.__file__).parent / "theme" / "static" / "tables.css").read_text(encoding="utf-8")
    used = {
        name
        for block in known("en").values()
        for one in drawn(block)
        for name in str(one["atts"].get("class", "")).split()
        if name.startswith(("fill-", "edge-"))
    }
    assert {name for name in used if f".{name}" not in sheet} == set()


def test_a_chart_of_nothing_is_words() -> None:
    made = drawn(EMPTY)
    assert not [one for one in made if one["tag"] == "svg"]
    assert made[0].astext() == "A title\n\nnot stated" or "not stated" in made[0].astext()


def test_numbers_are_those_of_the_page_and_not_of_a_text_that_is_missing() -> None:
    text = [one.astext() for one in drawn(known("sq")["lying"], "sq", "en") if one["tag"] == "text"]
    assert "1\N{NO-BREAK SPACE}200,0" in text
    assert drawn(known("sq")["lying"], "sq", "en")[0]["atts"]["lang"] == "sq"


def test_two_charts_of_a_page_share_no_id() -> None:
    ids = [
        one["atts"]["id"]
        for mark in ("_a", "_b")
        for one in drawn(replace(known("en")["stacked-six"], id=mark))
        if "id" in one["atts"]
    ]
    assert len(ids) == len(set(ids))


def test_a_drawing_is_remembered(tmp_path: Path) -> None:
    outline = Outline("report/x", "en", "en")
    outline.drawings = tmp_path
    charts.figure(replace(known("en")["one"], title="Another"), outline)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_chart_is_staged_with_its_very_numbers() -> None:
    for one in (*known("sq").values(), EMPTY):
        assert wire.load(wire.dump(one), Chart) == one
