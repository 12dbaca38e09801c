"""Sorted tables in pieces: a key is looked up by loading the one piece that it would stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from search.browser.packing import front_coded, json_text
from search.browser.postings import cuts

LARGEST = 7_000
"""Characters in one piece, about 2 to 3 KB compressed."""

Table = Mapping[str, object]


def pieces(table: Table) -> Iterator[tuple[str, str]]:
    """Yield first key, and keys with values of each piece as JSON."""
    keys = sorted(table)
    values = [json_text(table[key]) for key in keys]
    for first, last in cuts([len(key) + len(value) for key, value in zip(keys, values, strict=True)], LARGEST):
        yield keys[first], f"[{json_text(front_coded(keys[first:last]))},[{','.join(values[first:last])}]]"
