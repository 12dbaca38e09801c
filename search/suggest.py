"""Did you mean: the query with each word that the index does not know replaced by the likeliest one that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from search.planner import MENDED
from search.spelling import Mend, Speller
from search.tongues import QueryWord, Tongues

OFFERS = 3


@dataclass(frozen=True)
class Suggested:
    """The better spelling, or nothing where there is none, and other spellings that may have been meant."""

    text: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggester:
    """Mends whole queries; operators and fields stay as they were typed."""

    tongues: Tongues
    speller: Speller
    stop: frozenset[str]

    def suggested(self, text: str, reader: str) -> Suggested:
        """Return the query as it may have been meant by a reader of this language."""
        mends = {word.text: found for word in self._unknown(text) if (found := self.speller.mends(word, reader))}
        best = {typed: found[0].word for typed, found in mends.items()}
        if not best:
            return Suggested("")
        changed = (best | {typed: other} for typed, found in mends.items() for other in _unlikely(found))
        others = tuple(_replaced(text, one) for one in changed)
        return Suggested(_replaced(text, best), others[:OFFERS])

    def _unknown(self, text: str) -> list[QueryWord]:
        """Return the words that no unit holds, as many as are mended."""
        words = (word for word in self.tongues.words(text) if not word.keys & self.stop)
        return [word for word in words if not self.speller.knows(word)][:MENDED]


def _unlikely(mends: tuple[Mend, ...]) -> Iterator[str]:
    return (mend.word for mend in mends if not mend.likely)


def _replaced(text: str, words: dict[str, str]) -> str:
    for typed, better in words.items():
        text = text.replace(typed, better)
    return text
