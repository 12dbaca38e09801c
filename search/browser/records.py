"""What is shown of a unit, in small blocks of neighbours: page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from search.browser.leaf import Leaf
from search.browser.packing import json_text
from search.browser.postings import cuts

LARGEST = 5_000
"""Characters of texts in one block, about 2 KB compressed; the text of one unit alone may be longer."""

_Shown = tuple[str, str]
"""The JSON of what is said of a page, without its end, and that of what is shown of one of its units."""


def blocks(leaves: Sequence[Leaf]) -> Iterator[tuple[int, str]]:
    """Yield the number of the first unit of each block, and the block as JSON: page by page what its units show."""
    units = [one for leaf in leaves for one in _shown(leaf)]
    for first, last in cuts([size for leaf in leaves for size in leaf.sizes], LARGEST):
        yield first, f"[{','.join(_pages(units[first:last]))}]"


def _shown(leaf: Leaf) -> Iterator[_Shown]:
    papers = [json_text([leaf.page, *paper])[:-1] for paper in leaf.papers]
    for paper, shown, twin in zip(leaf.paper, leaf.shown, leaf.twins, strict=True):
        yield papers[paper], f"{shown},{twin}]"


def _pages(units: Sequence[_Shown]) -> Iterator[str]:
    for paper, run in groupby(units, key=lambda one: one[0]):
        yield f"{paper},[{','.join([shown for _, shown in run])}]]"
