"""How a column of words sorts: its place is worked out here, because browsers do not know every language.

Chromium has no order of letters for Albanian, and would sort dh before do; our language files know it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generators.blocks import Cell
from generators.language import language
from generators.outputs.site.elements import plain

_DIGITS = re.compile(r"(\d+)")
Key = tuple[tuple[int, ...] | int, ...]


def places(cells: list[Cell], lang: str) -> list[str]:
    """Return the place of each cell in its column, equal ones sharing one; numbers within words count as numbers."""
    keys = [_key(cell.sort or plain(cell.words), lang) for cell in cells]
    order = {key: place for place, key in enumerate(sorted(set(keys)))}
    return [str(order[key]) for key in keys]


MOST = 24
_LETTERS, _BEYOND, _NUMBERS = 0x40, 0x100, 0x21


@lru_cache(maxsize=1 << 16)
def written(words: str, lang: str) -> str:
    """Return a text that sorts, sign by sign, as these words do in the language; long words by their beginning.

    Rows of several files are sorted together in the browser, where places within one column would mean nothing.
    """
    made = (_number(part) if isinstance(part, int) else "".join(map(_letter, part)) for part in _key(words, lang))
    return "".join(made)[:MOST]


def _letter(rank: int) -> str:
    """Return a sign for a letter of the alphabet, or behind them all for one outside it."""
    return chr(_LETTERS + max(rank, 0)) if rank < _BEYOND - _LETTERS else chr(_BEYOND + min(rank, 0xC000))


def _number(number: int) -> str:
    """Return digits after a sign for how many there are, so that 9 comes before 10; numbers come before letters."""
    return chr(_NUMBERS + len(str(number))) + str(number)


def _key(words: str, lang: str) -> Key:
    sort_key = language(lang).sort_key
    parts = _DIGITS.split(words)
    return tuple(int(part[:18]) if place % 2 else sort_key(part)[0] for place, part in enumerate(parts))
