"""How much room words need, and how they are cut to the room that there is; in points of 1/72 inch.

Widths are reckoned by four kinds of signs, as wide as in DejaVu Sans, which is wider than what is read elsewhere: a
drawing is made without the font in which it will be read, and must be the same on every machine.
"""

from __future__ import annotations

from math import ceil
from textwrap import shorten, wrap

TYPE, SMALL = 9.0, 8.0
"""The sizes of labels and of numbers."""
LINE, SIGN = 1.25, 0.62
"""The distance of lines and the width of most signs, as shares of the size of the type."""
_NARROW, _BROAD = frozenset(" .,:;'’|!ijltrfI()[]/-"), frozenset("mwMW%@—…")


def wide(words: str, size: float = TYPE) -> float:
    """Return about how wide words are; of several lines the widest counts."""
    return max(sum(map(_share, line)) for line in words.split("\n")) * size


def _share(sign: str) -> float:
    return 0.36 if sign in _NARROW else 0.95 if sign in _BROAD else 0.72 if sign.isupper() else SIGN


def rows(labels: tuple[str, ...]) -> int:
    """Return of how many lines the longest label is."""
    return max((one.count("\n") + 1 for one in labels), default=1)


def lined(words: str, signs: int, most: int) -> str:
    """Return words in lines of so many signs; what does not fit into the last of them is cut with an ellipsis."""
    lines = wrap(words, max(signs, 1)) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][: signs - 1].rstrip()}…"]
    return "\n".join(lines)


def cut(words: str, signs: int) -> str:
    """Return words in one line of so many signs, cut between words where that leaves any."""
    made = shorten(words, signs, placeholder="…")
    return made if made != "…" else f"{words[: signs - 1]}…"


def thinned(labels: tuple[str, ...], slot: float) -> tuple[str, ...]:
    """Return as many labels as have room below each other, and "" for those between."""
    step = ceil(TYPE * LINE / slot)
    return tuple(words if place % step == 0 else "" for place, words in enumerate(labels))
