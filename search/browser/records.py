"""What is shown of a unit, in small blocks of neighbours; and what all units are chosen and counted by, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from search import ranking
from search.browser.packing import pack
from search.browser.postings import cuts
from search.units import SearchUnit

LARGEST = 5_000
"""Characters of texts in one block, about 2 KB compressed; the text of one unit alone may be longer."""

NO_NAME, NO_LANGUAGE = "\0", ""
"""A query that names nothing, by a reader of no language: what the score of a unit is changed by in any case."""

COLUMNS: dict[str, Callable[[SearchUnit], str]] = {
    "lang": lambda unit: unit.lang,
    "kind": lambda unit: unit.kind,
    "part": lambda unit: unit.part,
    "status": lambda unit: unit.status,
    "date": lambda unit: unit.date,
    "since": lambda unit: unit.since,
    "until": lambda unit: unit.until,
    "body": lambda unit: "\n".join(unit.bodies),
    "institution": lambda unit: "\n".join(unit.institutions),
    "scheme": lambda unit: "\n".join(unit.schemes),
    "factor": lambda unit: repr(ranking.adjusted(unit, 1.0, NO_NAME, NO_LANGUAGE)),
}
"""What units are chosen by; several values of one unit stand on lines."""


def blocks(units: Sequence[SearchUnit]) -> Iterator[tuple[int, list[list[object]]]]:
    """Yield the number of the first unit of each block, and the block: page by page what its units show."""
    for first, last in cuts([_size(unit) for unit in units], LARGEST):
        yield first, [[*page, [_shown(unit) for unit in run]] for page, run in groupby(units[first:last], key=_page)]


def _page(unit: SearchUnit) -> tuple[str, str, str]:
    return unit.address.partition("#")[0], unit.document, unit.title


def _shown(unit: SearchUnit) -> list[object]:
    anchor = unit.address.partition("#")[2]
    return [anchor, list(unit.heading), unit.number, unit.code, unit.text, int(unit.counterpart)]


def _size(unit: SearchUnit) -> int:
    return 20 + sum(map(len, (unit.address, *unit.heading, unit.text)))


def columns(units: Sequence[SearchUnit]) -> dict[str, list[object]]:
    """Return of every column the values that there are and, unit by unit, which of them it has."""
    found: dict[str, list[object]] = {}
    for name, value in COLUMNS.items():
        values = sorted({value(unit) for unit in units})
        place = {one: number for number, one in enumerate(values)}
        found[name] = [values, pack(place[value(unit)] for unit in units)]
    return found
