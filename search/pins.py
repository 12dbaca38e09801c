"""Answers that stand above the ranking, where a query is one of those that were pinned to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from search.lore import Pin
from search.tongues import QueryWord, Tongues


def pinned(pins: Iterable[Pin], tongues: Tongues, text: str) -> tuple[str, ...]:
    """Return the addresses pinned to this query; forms of its words do not matter, their number and order do."""
    typed = tongues.words(text)
    return tuple(pin.address for pin in pins if typed and _asked(pin, tongues, typed))


def _asked(pin: Pin, tongues: Tongues, typed: Sequence[QueryWord]) -> bool:
    for lang, texts in pin.queries.items():
        for text in texts if lang in tongues.analysers else ():
            words = tongues.keys(lang, text)
            if len(words) == len(typed) and all(a & b.keys for a, b in zip(words, typed, strict=True)):
                return True
    return False
