"""What matplotlib wrote, as shapes: without ids, groups, clips and styles, and with parts instead of paints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from generators.outputs.charts.paints import names
from generators.outputs.charts.shapes import Drawing, Shape

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_KEPT = ("stroke-width", "stroke-dasharray", "font-size", "font-weight", "font-style", "text-anchor")


def tidied(raw: bytes) -> Drawing:
    """Return the drawing in a file of matplotlib's SVG backend with `svg.fonttype: none`."""
    root = etree.fromstring(raw)
    _, _, width, height = (float(one) for one in (root.get("viewBox") or "").split())
    signs = {str(one.get("id")): str(one.get("d")) for one in root.iter(f"{_SVG}path") if _is_sign(one)}
    shapes = (shape for one in root.iter(f"{_SVG}path", f"{_SVG}text", f"{_SVG}use") for shape in _shape(one, signs))
    return Drawing(width, _short(height), tuple(shapes))


def _is_sign(one: Any) -> bool:
    return bool(one.getparent().tag == f"{_SVG}defs")


def _shape(one: Any, signs: Mapping[str, str]) -> Iterator[Shape]:
    style = _style(one.get("style") or "")
    fill, edge = (_named(style.get(name, "")) for name in ("fill", "stroke"))
    kept = tuple((name, style[name].removesuffix("px")) for name in _KEPT if name in style)
    if one.tag == f"{_SVG}text":
        yield Shape("text", (*_place(one), *kept), fill, "", "".join(one.itertext()))
    elif one.tag == f"{_SVG}use":
        where = f"translate({_short(one.get('x'))} {_short(one.get('y'))})"
        yield Shape("path", (("d", _path(signs[one.get(_HREF)[1:]])), ("transform", where), *kept), fill, edge)
    elif not _is_sign(one) and (fill or edge) and one.get("d"):
        # A line of which no number is stated is a path of no length.
        yield Shape("path", (("d", _path(one.get("d"))), *kept), fill, edge)


def _style(text: str) -> dict[str, str]:
    return {name.strip(): value.strip() for name, _, value in (one.partition(":") for one in text.split(";")) if value}


def _named(paint: str) -> str:
    """Return what a paint stands for, "" for none; raises KeyError for a colour that is none of ours."""
    return "" if paint in ("", "none") else _NAMES[paint]


_NAMES = names()


def _place(one: Any) -> Iterator[tuple[str, str]]:
    yield from ((name, str(_short(one.get(name)))) for name in ("x", "y"))
    turned = _NUMBER.findall(one.get("transform") or "")
    if turned and float(turned[0]):
        yield "transform", f"rotate({' '.join(str(_short(number)) for number in turned)})"


def _path(text: str) -> str:
    """Return a path with its numbers in tenths of a point, and without its line ends."""
    return _NUMBER.sub(lambda found: f"{_short(found[0])}", " ".join(text.split()).replace(" z", "z"))


def _short(number: str | float) -> float | int:
    """Return a number in tenths; a whole one is an integer, so that it is written without a point."""
    made = round(float(number), 1)
    return int(made) if made == int(made) else made
