"""The piece of a text that shows best why it was found: plain text, with the places to mark as offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

from search.analysis import Analyser, Word
from search.plan import Node, Term, leaves

LENGTH = 240
READ = 20_000
"""Characters of a unit that are looked through; a unit longer than this shows what stands at its beginning."""


@dataclass(frozen=True)
class Marked:
    """Plain text in one language with marks as (start, end) in characters; whoever shows it must escape it."""

    text: str
    lang: str
    marks: tuple[tuple[int, int], ...] = ()


def wanted(plan: Node) -> frozenset[str]:
    """Return all keys that can make a unit match this plan."""
    found: set[str] = set()
    for leaf in leaves(plan):
        found.update((leaf.key,) if isinstance(leaf, Term) else (key for keys in leaf.keys for key in keys))
    return frozenset(found)


def marked(text: str, analyser: Analyser, keys: frozenset[str]) -> Marked:
    """Return the whole text with what was looked for marked."""
    hits = _hits(analyser.words(text[:READ]), analyser.lang, keys)
    return Marked(text, analyser.lang, tuple((word.start, word.end) for word in hits))


def snippet(text: str, analyser: Analyser, keys: frozenset[str], length: int = LENGTH) -> Marked:
    """Return about `length` characters that hold the most different words looked for, cut between words.

    Of equally good places the earliest is taken; `…` stands where text was left out.
    """
    if len(text) <= length:
        return marked(text, analyser, keys)
    words = analyser.words(text[:READ])
    hits = _hits(words, analyser.lang, keys)
    begin, end = _window(text, words, [(word, _means(word, analyser.lang, keys)) for word in hits], length)
    head, tail = "…" if begin else "", "…" if end < len(text) else ""
    shift = len(head) - begin
    marks = tuple((word.start + shift, word.end + shift) for word in hits if begin <= word.start and word.end <= end)
    return Marked(f"{head}{text[begin:end]}{tail}", analyser.lang, marks)


def _hits(words: Sequence[Word], lang: str, keys: frozenset[str]) -> list[Word]:
    return [word for word in words if word.surface in keys or any(f"{lang}:{base}" in keys for base in word.bases)]


def _means(word: Word, lang: str, keys: frozenset[str]) -> str:
    """Return which of the words looked for a hit is: the first of its base forms by letter, or itself.

    A number or a code, of which the parts are base forms too, stands first for itself.
    """
    bases = [base for base in word.bases if f"{lang}:{base}" in keys]
    is_code = any(category(sign).startswith("N") for sign in word.surface)
    return word.surface if not bases or (is_code and word.surface in keys) else min(bases)


def _window(text: str, words: Sequence[Word], hits: Sequence[tuple[Word, str]], length: int) -> tuple[int, int]:
    first = _best(hits, length)
    if first is None:
        begin = 0
    else:
        # The words before a hit tell what it is about, so the window begins well before it.
        lead = max(first.start - length // 4, 0)
        begin = next((word.start for word in words if word.start >= lead), first.start) if lead else 0
    end = max((word.end for word in words if word.end <= begin + length), default=0)
    end = end if end > begin else min(begin + length, len(text))
    return begin, len(text) if len(text) - end <= 2 else end


def _best(hits: Sequence[tuple[Word, str]], length: int) -> Word | None:
    """Return the hit from which on the most different words follow within three quarters of the length."""
    best, most = None, 0
    for at, (first, _) in enumerate(hits):
        found: set[str] = set()
        for word, means in hits[at:]:
            if word.end - first.start > length * 3 // 4:
                break
            found.add(means)
        worth = sum(min(len(base), 8) for base in found)
        if worth > most:
            best, most = first, worth
    return best
