"""What Word and OpenDocument have in common: divisions and words take named styles, numbers a tab, pictures bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generators.outputs.documents.blanks import Control
from generators.outputs.documents.blanks_tree import control_of
from generators.outputs.documents.chart_pictures import ChartPicture
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.house import with_country
from generators.outputs.documents.nodes import (
    Action,
    Nodes,
    attributes,
    div,
    node,
    pair,
    raw,
    raw_inline,
    span,
    walk,
    words,
)
from generators.outputs.documents.roles import role_of
from generators.pandoc import Node

CHARACTERS = {"muted": "Muted", "badge": "Badge", "label": "CaptionLabel"}


@dataclass(frozen=True)
class Office:
    """One of the two: pandoc's name of its markup, a tab in it, what becomes of a table, and room below one.

    `control` is a place to be filled in, given the locale; `box` one for paragraphs, where that is not the same.
    `chart` is the markup of a chart, where it is not a picture.
    """

    form: str
    tab: str
    table: Callable[[Node], Nodes]
    room: Callable[[], Node]
    control: Callable[[Control, str], str]
    box: Callable[[Control], str] | None = None
    chart: Callable[[ChartPicture, Drawn], str] | None = None

    def numbered(self, number: str | Nodes, style: str) -> Nodes:
        """Return a number with the tab that follows it."""
        shown = words(number) if isinstance(number, str) else number
        return [span(shown, attributes(custom_style=style)), raw_inline(self.form, self.tab)]


def adapted(blocks: Nodes, drawn: Drawn, office: Office) -> Nodes:
    """Return the blocks with the names of styles that pandoc's writers of both understand."""
    actions: dict[str, Action] = {
        "Div": lambda one: _division(one, office),
        "Span": lambda one: _span(one, drawn, office),
        "Header": lambda one: _heading(one, office),
        "Image": lambda one: _image(one, drawn, office),
        "Table": office.table,
    }
    made: Nodes = walk(blocks, actions)
    return made


def _division(one: Node, office: Office) -> Nodes:
    attr, held = one["c"]
    blank = control_of(one)
    if blank is not None and office.box is not None:
        return [raw(office.form, office.box(blank))]
    lang = pair(attr, "lang")
    if lang:
        wrap = _in_language(with_country(lang))
        held = walk(held, {"Para": wrap, "Plain": wrap, "Header": _heading_in(with_country(lang))})
    role = role_of(attr[1])
    if role and role.name == "cover-facts":
        held = [office.room(), *held]
    return [div(held, attributes(attr[0], custom_style=role.style if role else ""))] if role or attr[0] else list(held)


def _in_language(lang: str) -> Action:
    return lambda one: [node(one["t"], [span(one["c"], attributes(lang=lang))])]


def _heading_in(lang: str) -> Action:
    return lambda one: [node("Header", [one["c"][0], one["c"][1], [span(one["c"][2], attributes(lang=lang))]])]


def _span(one: Node, drawn: Drawn, office: Office) -> Nodes:
    attr, held = one["c"]
    blank = control_of(one)
    if blank is not None:
        return [raw_inline(office.form, office.control(blank, drawn.house.locale))]
    if "number" in attr[1]:
        return office.numbered(held, "PointNumber")
    lang = pair(attr, "lang")
    style = next((CHARACTERS[name] for name in attr[1] if name in CHARACTERS), "")
    return [span(held, attributes(attr[0], lang=with_country(lang) if lang else "", custom_style=style))]


def _heading(one: Node, office: Office) -> Nodes:
    level, attr, held = one["c"]
    number = pair(attr, "number")
    lead = office.numbered(number, "HeadingNumber") if number else []
    return [node("Header", [level, attributes(attr[0]), [*lead, *held]])]


def _image(one: Node, drawn: Drawn, office: Office) -> Nodes:
    attr, alt, (name, _) = one["c"]
    picture = drawn.pictures[name]
    if office.chart is not None and isinstance(picture, ChartPicture):
        return [raw_inline(office.form, office.chart(picture, drawn))]
    width = pair(attr, "width") or f"{min(picture.width, drawn.line):.1f}mm"
    return [node("Image", [attributes(alt=pair(attr, "alt"), width=width), alt, [picture.address, ""]])]
