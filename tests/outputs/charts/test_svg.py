"""A drawing as SVG: inked by classes or by colours, ids of its own, every text escaped."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree

from generators.outputs.charts.colours import coloured, palette, tint
from generators.outputs.charts.drawings import drawing
from generators.outputs.charts.svg import Element, Head, classes, markup, svg
from generators.records.theme import Colours
from tests.outputs.charts.charted import ODD, charts

ALL = charts("en")
SPACE = {"xmlns": "http://www.w3.org/2000/svg"}


def made(name: str, inked: object = classes) -> Element:
    return svg(drawing(ALL[name], "en"), f"_{name}", inked, Head(SPACE))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ALL)
def test_classes_ink_all_and_nothing_has_a_style(name: str) -> None:
    root: Any = etree.fromstring(markup(made(name)))
    for one in root.iter("{*}path", "{*}text", "{*}rect"):
        assert "style" not in one.attrib
        assert re.fullmatch(r"fill-\w+|edge-\w+|fill-\w+ edge-\w+", one.get("class", "")), one.items()
    ids = [str(one) for one in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert all(one.startswith(f"_{name}-") for one in ids)
    assert set(re.findall(r"url\(#(.+?)\)", markup(made(name)))) == set(ids)


def test_a_hatch_keeps_its_own_fill() -> None:
    hatched = [one for one in made("stacked-six").inner if one.atts.get("fill", "").startswith("url(")]
    assert hatched
    assert all("fill-" not in one.atts["class"] for one in hatched)


def test_a_theme_gives_its_colours() -> None:
    text = markup(made("stacked-six", coloured(Colours(primary="#123456"))))
    assert "class=" not in text
    assert set(re.findall(r'(?:fill|stroke)="(#.+?)"', text)) <= set(palette(Colours(primary="#123456")).values())
    assert "#123456" in text


def test_tints_are_mixed_with_white() -> None:
    assert [tint("#000000", share) for share in (0, 0.5, 1)] == ["#000000", "#808080", "#ffffff"]


def test_text_is_escaped() -> None:
    text = markup(made("odd"))
    assert "<b>" not in text
    assert ODD in [one.text for one in etree.fromstring(text).iter("{*}text")]
