"""What makes one unit come before another: the weights, all in this one place, and the formula of BM25F.

Source: Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004), in the form of
Lucene: one BM25 score per field, summed. Weights were chosen on tests/search/judged.yaml; see docs/search-quality.md.
"""

from __future__ import annotations

from math import log
from types import MappingProxyType

from search.folding import fold
from search.units import SearchUnit

K1 = 1.2
B = 0.75
WEIGHTS = MappingProxyType({"hs": 0.8, "hb": 0.8, "bs": 1.2, "bb": 1.0})
"""Weight of each field: headings and titles, surface and base; body, surface and base."""


def idf(units: int, holding: int) -> float:
    """Return how rare a key is: `units` in the index, `holding` of them hold the key."""
    return log(1 + (units - holding + 0.5) / (holding + 0.5))


def bm25(field: str, frequency: float, length: float, average: float, rarity: float) -> float:
    """Return the score of one key in one field of one unit.

    `frequency` is how often the key stands there, `length` how many words the field has there and `average` how many
    it has in the mean of all units, `rarity` the idf of the key.
    """
    longer = 1 - B + B * length / average if average else 1.0
    return WEIGHTS[field] * rarity * frequency * (K1 + 1) / (frequency + K1 * longer)


SAME_LANGUAGE = 0.6
"""Another word for the same thing in the language that was typed, as the full name of an acronym."""
OTHER_LANGUAGE = 0.5
"""The word for it in another language."""
MISSPELT = 0.4
"""A word that differs in some letters from what was typed."""
UNLIKELY = 0.1
"""A word that differs in more letters than another one does, or is not in the reader's language as another one is."""
PREFIXED = 0.7
"""A word that begins with what was typed."""

SUPERSEDED = 0.5
READERS_LANGUAGE = 1.05
NAMED = 3.0
"""A unit whose own name is exactly what was typed: the heading of a section, a term, the title of a document."""
_NAMES_ITSELF = frozenset({"section", "clause", "term", "document"})
"""Points stand under the heading of their section, which is no name of theirs."""
OF_KIND = MappingProxyType({"vocabulary": 0.6, "minutes": 0.8})
"""Lists of the values that fields may have answer few questions, and what one meeting said fewer than a rule does."""
WITHIN_KIND = MappingProxyType({"report": 0.4, "report-issue": 0.4})
"""Guidance on the sections of a report says rules again in other words; who looks for a report wants it as a whole."""


def adjusted(unit: SearchUnit, score: float, text: str, lang: str) -> float:
    """Return the score with what an engine cannot know: the whole query, the reader and the state of the text."""
    typed = fold(text.strip().strip('"'))
    named = fold(unit.heading[-1] if unit.heading else unit.title) if unit.part in _NAMES_ITSELF else ""
    if typed and typed in (named, fold(unit.code)):
        score *= NAMED
    if unit.lang == lang:
        score *= READERS_LANGUAGE
    score *= OF_KIND.get(unit.kind, 1.0)
    if unit.part != "document":
        score *= WITHIN_KIND.get(unit.kind, 1.0)
    return score * SUPERSEDED if unit.status == "superseded" else score
