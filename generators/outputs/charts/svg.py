"""A drawing as elements of SVG: its parts named by classes, or in colours that are given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import chain

from generators.outputs.charts.inks import LOOKS, TILE
from generators.outputs.charts.paints import HATCH
from generators.outputs.charts.shapes import Drawing, Shape

Inked = Callable[[str, str], Mapping[str, str]]
"""Returns the attributes that ink a shape: of its fill and of its edge, each a part or nothing."""


@dataclass(frozen=True)
class Element:
    """An element with its attributes, and either words or elements in it."""

    tag: str
    atts: Mapping[str, str]
    inner: tuple[Element, ...] = ()
    words: str = ""


@dataclass(frozen=True)
class Head:
    """The outermost element: attributes beside those of its size, and the elements that begin it."""

    atts: Mapping[str, str] = field(default_factory=dict)
    inner: tuple[Element, ...] = ()


def classes(fill: str, edge: str) -> dict[str, str]:
    """Ink a shape by classes of a style sheet: `fill-deep edge-deep`."""
    said = " ".join(filter(None, (f"fill-{fill or 'none'}" if fill or edge else "", f"edge-{edge}" if edge else "")))
    return {"class": said}


def svg(drawing: Drawing, mark: str, inked: Inked, head: Head) -> Element:
    """Return the drawing as an element; `mark` begins the ids of its hatches, which must be its own on a page."""
    hatches = sorted({one.fill for one in drawing.shapes if one.fill.startswith(HATCH)})
    patterns = tuple(_pattern(name, mark, inked) for name in hatches)
    size = {"viewBox": f"0 0 {_size(drawing.width)} {_size(drawing.height)}"}
    inner = chain(head.inner, (Element("defs", {}, patterns),) if patterns else (),
                  (_shape(one, mark, inked) for one in drawing.shapes))  # fmt: skip
    return Element("svg", {**head.atts, **size}, tuple(inner))


def _size(number: float) -> str:
    return f"{number:g}"


def _pattern(name: str, mark: str, inked: Inked) -> Element:
    own = LOOKS[int(name.removeprefix(HATCH))]
    side = str(TILE)
    ground = Element("rect", {"width": side, "height": side, **inked(own.fill, "")})
    # A dot is a line of no length with round ends.
    drawn = {"d": own.hatch, "stroke-width": f"{own.hatch_width:g}", "stroke-linecap": "round"}
    atts = {"id": f"{mark}-{name}", "width": side, "height": side, "patternUnits": "userSpaceOnUse"}
    return Element("pattern", atts, (ground, Element("path", {**drawn, **inked("", own.edge)})))


def _shape(one: Shape, mark: str, inked: Inked) -> Element:
    if not one.fill.startswith(HATCH):
        return Element(one.tag, {**dict(one.atts), **inked(one.fill, one.edge)}, (), one.words)
    ink = {name: value for name, value in inked("paper", one.edge).items() if name != "fill"}
    if "class" in ink:
        ink["class"] = f"edge-{one.edge}"
    return Element(one.tag, {**dict(one.atts), **ink, "fill": f"url(#{mark}-{one.fill})"})


def markup(element: Element) -> str:
    """Return an element as text."""
    return "".join(_text(element))


def _text(element: Element) -> Iterator[str]:
    atts = "".join(f' {name}="{escape(value)}"' for name, value in element.atts.items())
    yield f"<{element.tag}{atts}>" if element.inner or element.words else f"<{element.tag}{atts}/>"
    if element.inner or element.words:
        yield escape(element.words, quote=False)
        for one in element.inner:
            yield from _text(one)
        yield f"</{element.tag}>"
