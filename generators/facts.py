"""Facts in a text that must be the same in every language: references to acts, dates, amounts and numbers.

What a language does to a figure is data (`languages/<lang>.yaml`, `facts`) or known to Babel (months, decimal signs).
Ordinals, inflected figures (`1-rë`, `2019-ës`, `14-day`), figures within words (`TF2`) and small numbers in words may
answer a figure in the other text, and are never asked for. Words marked as of another language, `[82.6%]{lang=en}`, are
read as that language writes; code is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from generators.fact_patterns import Patterns, patterns

FactKind = Literal["references", "dates", "amounts", "numbers"]
KINDS: tuple[FactKind, ...] = ("references", "dates", "amounts", "numbers")
_OTHER_LANGUAGE = re.compile(r"\[([^\[\]]*)\]\{[^}\n]*\blang=\"?([A-Za-z-]+)[^}\n]*\}")
_NOT_WORDS = re.compile(
    r"`[^`\n]*`|\]\([^)]*\)|\{[^}\n]*\}|\[\^[^\]]*\]:?|(?:https?://|mailto:)\S+|^\s*\d+[.)]\s", re.MULTILINE
)
_FIGURES = re.compile(r"\d+")


@dataclass
class Facts:
    """The facts of one text: by kind the canonical form with the words as written; `also` may answer a number."""

    found: dict[FactKind, dict[str, str]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    also: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Difference:
    """Facts of one kind that only one of two texts has: canonical form with the words as written."""

    kind: FactKind
    first: Mapping[str, str]
    second: Mapping[str, str]


@lru_cache(maxsize=16384)
def facts(text: str, lang: str) -> Facts:
    """Return the facts of a text in this language."""
    found = Facts()
    for words, other in _OTHER_LANGUAGE.findall(text):
        _read(words, other, found)
    _read(_OTHER_LANGUAGE.sub(" ; ", text), lang, found)
    return found


def _read(text: str, lang: str, facts: Facts) -> None:
    known, found = patterns(lang), facts.found
    rest = _NOT_WORDS.sub(" ; ", text)
    facts.also |= {known.words[word] for word in re.findall(r"[^\W\d_]+", rest.lower()) if word in known.words}
    rest = _take(rest, known.dates, found["dates"], known.date)
    rest = _take(rest, (known.reference,), found["references"], known.act)
    rest = _take(rest, known.amounts, found["amounts"], known.amount)
    for value in [one for one in found["amounts"] if " " not in one]:
        found["numbers"][value] = found["amounts"].pop(value)
    for match in known.number.finditer(rest):
        value = known.value(match)
        if match["before"] or match["after"]:
            facts.also.add(value)
        else:
            found["numbers"].setdefault(value, match[0].strip())


def _take(text: str, kinds: tuple[re.Pattern[str], ...], found: dict[str, str], read: Patterns.Read) -> str:
    """Note what the patterns find and return the text without it."""

    def note(match: re.Match[str]) -> str:
        canonical = read(match)
        if canonical is None:
            return match[0]
        found.setdefault(canonical, match[0].strip())
        return " ; "

    for kind in kinds:
        text = kind.sub(note, text)
    return text


def has_figures(text: str) -> bool:
    """Say whether a text has a figure; one without has no facts, as a number in words only answers one."""
    return _FIGURES.search(text) is not None


def differences(first: str, first_lang: str, second: str, second_lang: str) -> Iterator[Difference]:
    """Yield by kind the facts that only one of two texts has."""
    if not (has_figures(first) or has_figures(second)):
        return
    one, other = facts(first, first_lang), facts(second, second_lang)
    left = {kind: _only(one.found[kind], other.found[kind]) for kind in KINDS}
    right = {kind: _only(other.found[kind], one.found[kind]) for kind in KINDS}
    _forgive_references(left, right, other)
    _forgive_references(right, left, one)
    explained = _figures(left) | _figures(right)
    left["numbers"] = _not_in(left["numbers"], other.also | explained)
    right["numbers"] = _not_in(right["numbers"], one.also | explained)
    for kind in KINDS:
        if left[kind] or right[kind]:
            yield Difference(kind, left[kind], right[kind])


def _only(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    return _not_in(one, set(other))


def _not_in(one: Mapping[str, str], known: set[str]) -> dict[str, str]:
    return {key: words for key, words in one.items() if key not in known}


def _forgive_references(
    left: dict[FactKind, dict[str, str]], right: dict[FactKind, dict[str, str]], other: Facts
) -> None:
    """Let `no. 3` answer a plain 3, and `law 44/2015` a law no. 44 of 2015."""
    for act in list(left["references"]):
        number, _, year = act.partition("/")
        plain = {**right["numbers"], **dict.fromkeys(other.also, "")}
        if number in right["references"] or (not year and number in plain):
            for kind in ("references", "numbers"):
                right[kind].pop(number, None)
            right["numbers"].pop(year, None)
            del left["references"][act]


def _figures(side: Mapping[FactKind, Mapping[str, str]]) -> set[str]:
    """Return the figures within differing references, dates and amounts, which are not to be named twice."""
    written = [words for kind in KINDS[:3] for key, words in side[kind].items()]
    keys = [key for kind in KINDS[:3] for key in side[kind]]
    return {figure.lstrip("0") for text in (*written, *keys) for figure in _FIGURES.findall(text)}
