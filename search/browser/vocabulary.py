"""The words of the index in alphabetical pieces: surfaces with their forms, and apart from them the base forms.

One look at the piece of a word tells how to find it, how it goes on (prefixes) and what is spelt like it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from search.browser.forms import Form
from search.browser.merging import Held
from search.browser.numbering import steps
from search.browser.packing import front_coded, pack
from search.browser.postings import cuts

LARGEST = 7_000
"""Characters of words in one piece, about 3 KB compressed."""

Lines = Mapping[str, Sequence[int]]
"""The numbers of the forms that have a surface or a base form."""


def surfaces(forms: Sequence[Form], held: Sequence[Held]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the first word of each piece, and the piece: words, forms, units that hold each in texts and in heads."""
    found: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        found.setdefault(form.surface, []).append(number)
    for words in _runs(found):
        yield words[0], {**_piece(words, found), "units": pack(_units(words, found, held))}


def bases(forms: Sequence[Form]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the first base form of each piece, and the piece: base forms with their language (`grup:sq`), and forms."""
    found: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        for base in form.bases:
            found.setdefault(f"{base}:{form.lang}", []).append(number)
    for words in _runs(found):
        yield words[0], _piece(words, found)


def _runs(found: Lines) -> Iterator[list[str]]:
    words = sorted(found)
    for first, last in cuts([len(word) + 3 for word in words], LARGEST):
        yield words[first:last]


def _piece(words: Sequence[str], found: Lines) -> dict[str, str]:
    counts = pack(len(found[word]) for word in words)
    return {"words": front_coded(words), "counts": counts, "forms": pack(steps(_numbers(words, found)))}


def _numbers(words: Sequence[str], found: Lines) -> Iterator[int]:
    return (number for word in words for number in found[word])


def _units(words: Sequence[str], found: Lines, held: Sequence[Held]) -> Iterator[int]:
    for word in words:
        yield sum(held[number].body.count for number in found[word])
        yield sum(held[number].head.count for number in found[word])
