"""Finds the words that are some letters away from what was typed, without comparing it with every word there is.

An insertion, deletion or substitution changes the letters of a word by at most one less and one more, and two
neighbours that change places by none. So most words are ruled out by their letters as bits of one number, all at once;
only what is left is compared letter by letter. Source of such filters: Navarro, "A guided tour to approximate string
matching" (ACM Computing Surveys 33, 2001), section 8.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

_CLASSES = np.uint32(31)
"""Letters fall into so many and one classes, each a bit twice: that one stands in the word, and that two do."""
_BATCH = 4096
"""Words made into numbers at once, which bounds the memory that this takes."""
Masks = NDArray[np.uint64]


@dataclass(frozen=True)
class Alike:
    """Some words, none of them twice; 20 bytes are kept for each beside the word, once something is looked up."""

    words: tuple[str, ...]

    def within(self, typed: str, distance: int) -> tuple[tuple[str, int], ...]:
        """Return the words within this distance (optimal string alignment), each with its own."""
        left = list(self._left(typed, distance))
        found = process.extract(typed, left, scorer=OSA.distance, score_cutoff=distance, limit=None)
        return tuple((word, int(apart)) for word, apart, _ in found)

    def _left(self, typed: str, distance: int) -> Iterator[str]:
        """Yield the words that their length and letters do not rule out."""
        mask = _masks([typed])[0] if typed else np.uint64(0)
        words, masks, lengths = self._by_length
        begin, end = np.searchsorted(lengths, (len(typed) - distance, len(typed) + distance + 1)).tolist()
        held = masks[begin:end]
        less, more = np.bitwise_count(held & ~mask), np.bitwise_count(mask & ~held)
        return (words[begin + at] for at in np.flatnonzero((less <= distance) & (more <= distance)).tolist())

    @cached_property
    def _by_length(self) -> tuple[list[str], Masks, NDArray[np.uint32]]:
        """Return the words by length, their letters as numbers, and their lengths."""
        words = sorted(self.words, key=len)
        bounds = [*range(0, len(words), _BATCH), len(words)]
        masks = [_masks(words[begin:end]) for begin, end in pairwise(bounds)]
        lengths = np.fromiter(map(len, words), np.uint32, len(words))
        return words, np.concatenate(masks) if masks else np.zeros(0, np.uint64), lengths


def _masks(words: Sequence[str]) -> Masks:
    """Return for each word a number with a bit for each class of letters that stands there, and one for twice."""
    longest = max(map(len, words))
    raw = "".join(word.ljust(longest, "\0") for word in words).encode("utf-32-le", "surrogatepass")
    letters = np.frombuffer(raw, "<u4").reshape(len(words), longest)
    once = twice = np.zeros(len(words), np.uint64)
    for column in letters.T:
        bit = np.where(column > 0, np.uint64(1) << (column & _CLASSES).astype(np.uint64), np.uint64(0))
        once, twice = once | bit, twice | (once & bit)
    return once | (twice << np.uint64(32))
