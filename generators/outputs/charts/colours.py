"""The colours of a document's theme for the parts of a drawing."""

from __future__ import annotations

from collections.abc import Mapping

from generators.outputs.charts.inks import Part
from generators.outputs.charts.svg import Inked
from generators.records.theme import Colours


def coloured(colours: Colours) -> Inked:
    """Return what inks shapes with the colours of a theme, on white paper."""
    known = palette(colours)

    def inked(fill: str, edge: str) -> Mapping[str, str]:
        return {"fill": known.get(fill, "none"), **({"stroke": known[edge]} if edge else {})}

    return inked


def palette(colours: Colours) -> Mapping[str, str]:
    """Return the colour of each part."""
    found: dict[Part, str] = {
        "ink": "#1a1a1a",
        "quiet": colours.muted,
        "line": colours.line,
        "paper": "#ffffff",
        "deep": colours.primary,
        "calm": colours.muted,
        "soft": tint(colours.primary, 0.5),
        "pale": tint(colours.primary, 0.85),
    }
    return {str(part): colour for part, colour in found.items()}


def tint(colour: str, share: float) -> str:
    """Return `#rrggbb` mixed with so much white, 0 to 1."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)
