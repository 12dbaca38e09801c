"""Pictures in OpenDocument with their words, which pandoc leaves out (ISO/IEC 26300-1, 10.3.17 and 10.3.18)."""

from __future__ import annotations

from generators.outputs.documents.chart_pictures import ChartPicture
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.nodes import every, pair
from generators.outputs.documents.odf_names import Element, element, q


def described(root: Element, drawn: Drawn) -> None:
    """Give each picture its text alternative, and a chart its title besides; what only adorns has none."""
    shown = (one for one in every([*drawn.cover, *drawn.body]) if one["t"] == "Image")
    frames = (one for one in root.iter(q("draw:frame")) if one.find(q("draw:image")) is not None)
    for frame, one in zip(frames, shown, strict=True):
        attr, _, (name, _) = one["c"]
        picture, alt = drawn.pictures[name], pair(attr, "alt")
        # A picture that stands in the text like a letter has no place of its own, but an auditor wants one stated.
        frame.set(q("svg:x"), "0cm")
        frame.set(q("svg:y"), "0cm")
        if isinstance(picture, ChartPicture):
            frame.append(_said("svg:title", picture.chart.title))
            frame.append(_said("svg:desc", alt))
        elif alt:
            frame.append(_said("svg:title", alt))


def _said(name: str, words: str) -> Element:
    made = element(name)
    made.text = words
    return made
