"""The colours by which parts and hatches of a drawing are told apart until they are named: no reader ever sees them."""

from __future__ import annotations

from collections.abc import Mapping

from generators.outputs.charts.inks import LOOKS, PARTS, Look, Part

HATCH = "hatch-"
"""A fill that is a hatch is called so, with the place of its look."""


def paint(part: Part) -> str:
    """Return the colour that stands for a part while it is drawn."""
    return f"#0000{PARTS.index(part) + 1:02x}"


def filling(own: Look) -> str:
    """Return the colour that stands for the fill of a bar: its part, or its hatch."""
    return f"#0001{LOOKS.index(own):02x}" if own.hatch else paint(own.fill)


def names() -> Mapping[str, str]:
    """Return the part or the hatch that each such colour stands for."""
    hatches = {filling(own): f"{HATCH}{place}" for place, own in enumerate(LOOKS) if own.hatch}
    return {paint(part): part for part in PARTS} | hatches
