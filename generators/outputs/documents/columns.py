"""How wide the columns of a table are: no words that stay together run into the next column, and rows stay low.

Widths are reckoned in ems by kinds of signs, as wide as in the widest of the fonts that documents are read in, because
most files are read on another machine than the one that made them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from math import ceil, sqrt
from statistics import fmean

PORTRAIT, LANDSCAPE = 50.0, 76.0
"""So many ems of a table's type fit on a line of each."""
LONGEST = 12.5
"""A word that is wider may be broken; a column need not be as wide as it is."""
PADDING = 1.0
_BREAKS = re.compile(r"[ \t\n]+")
"""Where a line may break: not at the spaces that hold a date or an amount together, which str.split takes too."""
_SHARES = {
    **dict.fromkeys(" .,:;'’|!ijltfI[]-\u00a0\u202f", 0.34),
    **dict.fromkeys("rcçsezë/()", 0.5),
    **dict.fromkeys("mwMW%@—…", 0.9),
}
"""Signs that are narrower or broader than most, as in the bold of Caladea, which is as wide as Cambria."""
_CAPITAL, _OTHER = 0.68, 0.58
_LIGHT = 0.92
"""Signs that are not bold are by so much narrower."""
_SIGN = 0.5
"""A sign among many is about so wide."""
_ROUNDS = 24
"""So many halvings find the number of lines to a millionth."""


@lru_cache(maxsize=8192)
def width(words: str) -> float:
    """Return about how wide words on one line are, in ems."""
    return sum(map(_share, words))


def _share(sign: str) -> float:
    return _SHARES.get(sign) or (_CAPITAL if sign.isupper() else _OTHER)


@dataclass(frozen=True)
class Need:
    """What one column asks for: room for its widest word, and how long each of its cells is, both in ems."""

    least: float
    cells: tuple[float, ...]


def need(head: str, texts: Sequence[str]) -> Need:
    """Return what a column asks for with its head, which is bold, and its other texts."""
    words = {word for text in texts for word in _BREAKS.split(text)}
    widest = max(*map(width, _BREAKS.split(head)), _LIGHT * max(map(width, words), default=0.0))
    texts = (head, *texts)
    return Need(PADDING + min(max(widest, _SIGN), LONGEST), tuple(len(text) * _SIGN for text in texts))


def is_flat(needs: Sequence[Need]) -> bool:
    """Say whether the widest words of all columns do not fit beside each other on an upright page."""
    return len(needs) > 1 and sum(one.least for one in needs) > PORTRAIT


def shares(needs: Sequence[Need]) -> list[float]:
    """Return how much of the line each column gets: room for its widest word, and the rest so that rows stay low.

    By what its cells are long in the average, in the quadratic mean or at the most, whichever makes the table lowest.
    """
    fitting, line = _fitting(needs), LANDSCAPE if is_flat(needs) else PORTRAIT
    tried = (_widths(fitting, [measure(one.cells) for one in fitting], line) for measure in (fmean, _quadratic, max))
    whole = min(tried, key=lambda widths: _height(fitting, widths), default=[]) if needs else []
    made = [round(one / sum(whole), 4) for one in whole]
    return [*made[:-1], round(1 - sum(made[:-1]), 4)] if made else []


def _quadratic(cells: Sequence[float]) -> float:
    return sqrt(fmean(one * one for one in cells))


def _height(needs: Sequence[Need], widths: Sequence[float]) -> int:
    """Return about how many lines a table has: each row as many as the highest of its cells."""
    room = [max(one - PADDING, _SIGN) for one in widths]
    rows = zip_longest(*(one.cells for one in needs), fillvalue=0.0)
    return sum(max(ceil(cell / wide) for cell, wide in zip(row, room, strict=True)) for row in rows)


def _fitting(needs: Sequence[Need]) -> list[Need]:
    """Return the columns with the widest words lowered until all fit on a page on its side.

    Their long words are divided then, and the narrow columns beside them, as those of dates, keep their room.
    """
    widest = max((one.least for one in needs), default=0)
    while widest > PADDING and sum(min(one.least, widest) for one in needs) > LANDSCAPE:
        widest -= _STEP
    return [Need(min(one.least, widest), one.cells) for one in needs]


_STEP = 0.25


def _widths(needs: Sequence[Need], said: Sequence[float], line: float) -> list[float]:
    """Return the widths at which what all columns say takes the same, lowest number of lines."""

    def at(lines: float) -> list[float]:
        return [max(one.least, PADDING + long / lines) for one, long in zip(needs, said, strict=True)]

    low, high = 0.0, 1.0
    while sum(at(high)) > line and high < _MOST:
        low, high = high, high * 2
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        low, high = (low, middle) if middle and sum(at(middle)) <= line else (middle, high)
    return at(high)


_MOST = 4096
"""Cells of more lines than this are as wide as their widest word."""
