"""A drawing as flat data: paths and words in the order in which they lie upon each other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Shape:
    """A path or a line of words; `fill` and `edge` are parts, a hatch, or nothing; `atts` are attributes of SVG."""

    tag: Literal["path", "text"]
    atts: tuple[tuple[str, str], ...]
    fill: str = ""
    edge: str = ""
    words: str = ""


@dataclass(frozen=True)
class Drawing:
    """A drawing of so many points of 1/72 inch."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def dump(drawing: Drawing) -> bytes:
    """Return a drawing as JSON, one shape a line."""
    rows = [[one.tag, list(map(list, one.atts)), one.fill, one.edge, one.words] for one in drawing.shapes]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"[{drawing.width},{drawing.height},[\n{lines}\n]]".encode()


def load(raw: bytes) -> Drawing:
    """Return the drawing that `dump` wrote; anything else raises ValueError or TypeError."""
    width, height, rows = json.loads(raw)
    shapes = (
        Shape(tag, tuple((str(name), str(value)) for name, value in atts), fill, edge, words)
        for tag, atts, fill, edge, words in rows
    )
    return Drawing(width, height, tuple(shapes))
