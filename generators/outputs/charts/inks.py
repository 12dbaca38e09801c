"""What a chart is drawn with: inks by their part, and for each series a fill and a sign that tell it apart in grey.

A drawing names parts and no colours: the site colours them for light and dark, a document takes those of its theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["ink", "quiet", "line", "paper", "deep", "calm", "soft", "pale"]
PARTS: tuple[Part, ...] = ("ink", "quiet", "line", "paper", "deep", "calm", "soft", "pale")
"""Words, words that stand back, rules, the page, the two inks of the house, and two tints of the first of them."""
TILE = 6
"""The side of the square in which a hatch repeats itself, in points."""
_UP = "M-1.5 1.5l3 -3M0 6l6 -6M4.5 7.5l3 -3"
_DOWN = "M-1.5 4.5l3 3M0 0l6 6M4.5 -1.5l3 3"
_DOT = "M1.5 {y}h.01M4.5 {z}h.01"


@dataclass(frozen=True)
class Look:
    """How one series is told from the others: as a bar by `fill`, `edge` and `hatch`, as a line by `dash` and `marker`.

    `hatch` is a path within a tile (SVG 2, 9.3), drawn with `hatch_width`. `pattern`, `stroke` and `sign` are the same
    hatch, dash and marker as XlsxWriter names those of Office; `marker` is as matplotlib names it.
    """

    fill: Part
    edge: Part
    hatch: str
    hatch_width: float
    pattern: str
    dash: tuple[float, ...]
    stroke: str
    marker: str
    sign: str


LOOKS = (
    Look("deep", "deep", "", 0, "", (), "solid", "o", "circle"),
    Look("paper", "deep", _UP, 1.1, "wide_upward_diagonal", (6, 2), "dash", "s", "square"),
    Look("soft", "deep", "", 0, "", (1.5, 2), "round_dot", "^", "triangle"),
    Look("paper", "calm", _DOT.format(y=1.5, z=4.5), 1.8, "small_grid", (6, 2, 1.5, 2), "dash_dot", "D", "diamond"),
    Look("pale", "deep", f"{_UP}{_DOWN}", 0.8, "outlined_diamond", (10, 3), "long_dash", "v", "short_dash"),
    Look("paper", "calm", "M0 1.5h6M0 4.5h6", 1, "light_horizontal", (3, 1.5), "square_dot", "P", "plus"),
    Look("pale", "deep", "M1.5 0v6M4.5 0v6", 1, "light_vertical", (8, 2, 1.5, 2, 1.5, 2), "long_dash_dot", "X", "x"),
)
"""As many series as can be told apart without colour; an eighth looks like the first again."""
MOST = len(LOOKS)


def look(place: int) -> Look:
    """Return the look of a series by its place, from 0."""
    return LOOKS[place % MOST]
