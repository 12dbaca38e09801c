"""A timeline as it is drawn: named, described, within its frame, and without a style of its own."""

from __future__ import annotations

from datetime import date

from docutils import nodes

from generators.blocks import Bar, Mark, Timeline, TimelineRow
from generators.outputs.site import timeline
from generators.outputs.site.elements import doracak_element
from generators.outputs.site.outline import Outline

LONG = "A very long name of an activity that goes on and on, " * 4
DRAWN = Timeline(
    id="_drawing",
    title="Plan and fact",
    about="Two rows.",
    scale=((date(2024, 1, 1), "Jan"), (date(2024, 7, 1), "Jul")),
    until=date(2024, 12, 31),
    rows=(
        TimelineRow("Body", marks=(Mark("held", date(2024, 12, 31)),), head=True),
        TimelineRow(LONG, "●", (Bar("planned", date(2024, 1, 1), date(2024, 12, 31)),)),
        TimelineRow("One day", "✔", (Bar("actual", date(2024, 3, 1), date(2024, 3, 1)),)),
    ),
    legend=(("bar planned", "planned"), ("mark held", "held"), ("today", "today")),
    today=(date(2024, 12, 31), "as of 31 December 2024"),
)


def drawn() -> list[doracak_element]:
    made = timeline.figure(DRAWN, Outline("x", "en", "en"))
    return [made, *(one for one in made.findall() if isinstance(one, doracak_element) and one is not made)]


def test_it_has_a_name_and_a_description() -> None:
    (svg,) = [one for one in drawn() if one["atts"].get("class") == "timeline-drawing"]
    said = {one["atts"].get("id"): one.astext() for one in drawn() if one["tag"] in ("title", "desc")}
    assert svg["atts"]["role"] == "img"
    assert said[svg["atts"]["aria-labelledby"]] == "Plan and fact"
    assert said[svg["atts"]["aria-describedby"]] == "Two rows."


def test_every_shape_stays_in_its_frame() -> None:
    for one in drawn():
        atts = one["atts"]
        if one["tag"] == "rect" and "timeline-sample" not in str(one.parent and one.parent["atts"].get("class")):
            assert float(atts["x"]) >= timeline.LABELS
            assert float(atts["x"]) + float(atts["width"]) <= timeline.WIDTH
            assert float(atts["width"]) >= 3
    text = [one.astext() for one in drawn() if one["tag"] == "text"]
    assert max(len(words) for words in text) <= timeline.LETTERS
    assert any(words.endswith("…") for words in text)


def test_nothing_has_a_style_of_its_own() -> None:
    assert not [one for one in drawn() if "style" in one["atts"] or one["tag"] in ("style", "script")]
    assert not list(drawn()[0].findall(nodes.raw))
