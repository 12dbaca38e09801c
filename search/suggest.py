"""Did you mean: the query with each word that the index does not know replaced by the likeliest one that it knows."""

from __future__ import annotations

from search.planner import MENDED
from search.spelling import Speller
from search.tongues import Tongues


def suggestion(text: str, tongues: Tongues, speller: Speller, stop: frozenset[str]) -> str:
    """Return the better spelling, or nothing where there is none; operators and fields stay as they were typed."""
    better, looked_up = text, 0
    for word in tongues.words(text):
        if word.keys & stop or speller.knows(word) or looked_up == MENDED:
            continue
        looked_up += 1
        mends = speller.mends(word)
        if mends:
            better = better.replace(word.text, mends[0])
    return better if better != text else ""
