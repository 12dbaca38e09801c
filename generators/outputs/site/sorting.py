"""How a column of words sorts: its place is worked out here, because browsers do not know every language.

Chromium has no order of letters for Albanian, and would sort dh before do; our language files know it.
"""

from __future__ import annotations

import re

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


def _key(words: str, lang: str) -> Key:
    sort_key = language(lang).sort_key
    parts = _DIGITS.split(words)
    return tuple(int(part[:18]) if place % 2 else sort_key(part)[0] for place, part in enumerate(parts))
