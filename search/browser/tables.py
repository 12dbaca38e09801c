"""Sorted tables in pieces: a key is looked up by loading the one piece that it would stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from search.browser.packing import front_coded, json_text
from search.browser.postings import cuts

LARGEST = 7_000
"""Characters in one piece, about 2 to 3 KB compressed."""

Table = Mapping[str, object]


def pieces(table: Table) -> Iterator[tuple[str, list[object]]]:
    """Yield first key, and keys with values of each piece."""
    keys = sorted(table)
    for first, last in cuts([len(key) + len(json_text(table[key])) for key in keys], LARGEST):
        yield keys[first], [front_coded(keys[first:last]), [table[key] for key in keys[first:last]]]
