"""Lists where the codes and numbers of the units lead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from search.folding import fold
from search.lore import Catalogue
from search.units import SearchUnit

_BETWEEN = re.compile(r"[\W_]+")


def code_key(code: str) -> str:
    """Return the letters and digits of a code alone, so that spaces for slashes are no mistake."""
    return _BETWEEN.sub("", fold(code))


def catalogue(units: Iterable[SearchUnit]) -> Catalogue:
    """Return where the codes and numbers of these units lead; of equal numbers the first one counts."""
    codes: dict[str, dict[str, None]] = defaultdict(dict)
    numbers: dict[str, dict[str, str]] = defaultdict(dict)
    titles: dict[str, dict[str, str]] = defaultdict(dict)
    older = False
    for unit in units:
        titles[unit.lang].setdefault(unit.document, unit.title)
        older = older or bool(unit.until) or unit.status == "superseded"
        if unit.code:
            codes[code_key(unit.code)][unit.address] = None
        if unit.number:
            numbers[unit.document].setdefault(fold(unit.number.rstrip(".)")), unit.address)
    return Catalogue({key: tuple(found) for key, found in codes.items()}, dict(numbers), dict(titles), older)
