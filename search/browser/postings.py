"""Postings: for each form the units that it stands in and how often; where exactly stands in pieces of its own.

A phrase alone needs the exact places, so that no other query pays for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from search.browser.forms import Form
from search.browser.merging import Held
from search.browser.packing import front_coded

LARGEST = 5_000
"""Characters of postings in one piece, about 3 KB compressed; one form alone may have more."""


def pieces(forms: Sequence[Form], held: Sequence[Held]) -> Iterator[tuple[int, list[object], list[str]]]:
    """Yield first form, spellings with postings, and positions of each piece; of each form first heads, then texts."""
    texts = [(one.head.frequencies, one.body.frequencies) for one in held]
    for first, last in cuts([len(head) + len(body) for head, body in texts], LARGEST):
        inside = held[first:last]
        yield (
            first,
            [
                front_coded([form.surface for form in forms[first:last]]),
                [one for pair in texts[first:last] for one in pair],
            ],
            [text for one in inside for text in (one.head.positions, one.body.positions)],
        )


def cuts(sizes: Iterable[int], largest: int) -> Iterator[tuple[int, int]]:
    """Yield runs whose sizes together are at most `largest`; what is larger alone stands alone."""
    first = held = end = 0
    for end, size in enumerate(sizes, 1):
        if held and held + size > largest:
            yield first, end - 1
            first, held = end - 1, 0
        held += size
    if end > first:
        yield first, end
