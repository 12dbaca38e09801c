"""Lists where the codes and numbers of the units lead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.folding import fold
from search.lore import Catalogue
from search.units import SearchUnit

_BETWEEN = re.compile(r"[\W_]+")


def code_key(code: str) -> str:
    """Return the letters and digits of a code alone, so that spaces for slashes are no mistake."""
    return _BETWEEN.sub("", fold(code))


@dataclass(frozen=True)
class Entries:
    """What some units give to the catalogue, in their order, so that what many give can be put together.

    `titles` are language, document and title, `codes` a code's letters and digits with an address, `numbers` document,
    number and address; `older` says whether one of the units is no longer in force.
    """

    titles: Sequence[tuple[str, str, str]]
    codes: Sequence[tuple[str, str]]
    numbers: Sequence[tuple[str, str, str]]
    older: bool


def entries(units: Iterable[SearchUnit]) -> Entries:
    """Return what these units give to the catalogue."""
    held = tuple(units)
    return Entries(
        list(dict.fromkeys((unit.lang, unit.document, unit.title) for unit in held)),
        [(code_key(unit.code), unit.address) for unit in held if unit.code],
        [(unit.document, fold(unit.number.rstrip(".)")), unit.address) for unit in held if unit.number],
        any(unit.until or unit.status == "superseded" for unit in held),
    )


def catalogue(units: Iterable[SearchUnit]) -> Catalogue:
    """Return where the codes and numbers of these units lead; of equal numbers the first one counts."""
    return merged([entries(units)])


def merged(given: Iterable[Entries]) -> Catalogue:
    """Return the catalogue of all that is given, as that of all its units together."""
    codes: dict[str, dict[str, None]] = defaultdict(dict)
    numbers: dict[str, dict[str, str]] = defaultdict(dict)
    titles: dict[str, dict[str, str]] = defaultdict(dict)
    older = False
    for one in given:
        older = older or one.older
        for lang, document, title in one.titles:
            titles[lang].setdefault(document, title)
        for key, address in one.codes:
            codes[key][address] = None
        for document, number, address in one.numbers:
            numbers[document].setdefault(number, address)
    return Catalogue({key: tuple(found) for key, found in codes.items()}, dict(numbers), dict(titles), older)
