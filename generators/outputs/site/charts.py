"""A chart as an inline drawing, inked by classes of the style sheet: it follows light and dark, and needs no style."""

from __future__ import annotations

from generators.blocks import Chart
from generators.outputs.charts.drawings import drawing
from generators.outputs.charts.plan import is_empty
from generators.outputs.charts.svg import Element, Head, classes, svg
from generators.outputs.site.elements import Child, doracak_element, el
from generators.outputs.site.outline import Outline


def figure(block: Chart, outline: Outline) -> doracak_element:
    """Return the drawing below its title, in a box that scrolls by itself; where nothing is stated, words alone."""
    outline.claim(block.id)
    title = f"{block.id}-title"
    caption = el("figcaption", block.title, id=title)
    shown: Child = el("p", block.missing or block.about, class_="muted") if is_empty(block) else _box(block, outline)
    return el("figure", caption, shown, id=block.id, class_="chart", lang=outline.aside_lang)


def _box(block: Chart, outline: Outline) -> doracak_element:
    title, about = f"{block.id}-title", f"{block.id}-about"
    head = Head(
        {"class": "chart-drawing", "role": "img", "aria-labelledby": title, "aria-describedby": about},
        (Element("desc", {"id": about}, (), block.about),),
    )
    drawn = drawing(block, outline.aside_lang or outline.body_lang, outline.drawings)
    picture = _node(svg(drawn, block.id, classes, head))
    return el("div", picture, class_="chart-box", role="group", tabindex="0", aria_labelledby=title)


def _node(one: Element) -> doracak_element:
    made = el(one.tag, *map(_node, one.inner), *([one.words] if one.words else []))
    made["atts"].update(one.atts)
    return made
