"""What a query cites: codes, acts by number and year, and numbered points of a named document, before any full text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from search.catalogue import code_key
from search.folding import fold
from search.lore import Act, Lore
from search.messages import Message, message
from search.tongues import QueryWord, Tongues

MOST = 5
MOST_WORDS = 12
"""Longer queries are questions, and only codes and acts are looked for in them."""
_LONGEST_CODE = 6
_NUMBER = re.compile(r"\d+(?:\.\d+)*[a-z]{0,2}")
_ACT = re.compile(
    r"(?P<number>\d{1,5})(?:\s*/\s*|[\s,]+(?:[^\W\d]{1,6}\.?[\s,]+){0,2})?"
    r"(?:(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})|(?P<iso>\d{4}-\d\d-\d\d)|(?P<only>(?:19|20)\d\d))?"
    r"(?![\w./-])"
)
_NAMES_BEFORE = 6


@dataclass(frozen=True)
class Cited:
    """The addresses that a query cites, the likeliest first, and what has to be said about them."""

    addresses: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True)
class References:
    """Resolves citations with what the lore knows of codes, acts, numbers and titles."""

    lore: Lore
    tongues: Tongues

    def find(self, text: str) -> Cited:
        """Return what the text cites; most texts cite nothing."""
        plain = fold(text)
        codes = tuple(self._codes(plain))
        if codes:
            return Cited(codes[:MOST])
        acts = self._acts(plain)
        if acts.addresses:
            return acts
        return Cited(tuple(dict.fromkeys(self._points(text)))[:MOST])

    def _codes(self, plain: str) -> Iterator[str]:
        """Yield where codes lead, the longest code first, as one of a decision holds that of its meeting."""
        words = plain.split()
        known = self.lore.catalogue.codes
        for length in range(min(len(words), _LONGEST_CODE), 0, -1):
            for at in range(len(words) - length + 1):
                run = words[at : at + length]
                # A code of letters alone (`spc`) is a word like any other and is found as one.
                if any(map(str.isdigit, "".join(run))):
                    yield from known.get(code_key("".join(run)), ())

    def _acts(self, plain: str) -> Cited:
        for found in _ACT.finditer(plain):
            year = found["year"] or (found["iso"] or "")[:4] or found["only"] or ""
            types = self._types(plain[: found.start()].split()[-_NAMES_BEFORE:])
            if not types and not (year and "/" in found[0]):
                continue
            acts = [act for act in self._numbered.get(found["number"], ()) if not types or act.type in types]
            of_year = [act for act in acts if not year or act.date.startswith(year)]
            if of_year:
                return Cited(tuple(act.address for act in of_year)[:MOST], tuple(_dated(found, of_year)))
        return Cited()

    @cached_property
    def _numbered(self) -> Mapping[str, list[Act]]:
        found: dict[str, list[Act]] = {}
        for act in self.lore.acts:
            found.setdefault(act.number, []).append(act)
        return found

    @cached_property
    def type_keys(self) -> Mapping[str, frozenset[str]]:
        """Return which types of act a word can stand for: its first and last words name it, as does its acronym."""
        found: dict[str, set[str]] = {}
        for type_, texts in self.lore.act_types.items():
            for lang, words in texts.items():
                for text in words if lang in self.tongues.analysers else ():
                    keys = self.tongues.keys(lang, text)
                    for key in frozenset().union(*keys[:1], *keys[-1:]):
                        found.setdefault(key, set()).add(type_)
        return {key: frozenset(types) for key, types in found.items()}

    def _types(self, before: Sequence[str]) -> frozenset[str]:
        for word in reversed(self.tongues.words(" ".join(before))):
            found = frozenset().union(*(self.type_keys.get(key, frozenset()) for key in word.keys))
            if found:
                return found
        return frozenset()

    @cached_property
    def section_keys(self) -> frozenset[str]:
        """Return the keys of the words that stand before the number of a section or point."""
        spoken = [(lang, " ".join(one.section)) for lang, one in self.lore.speech.items()]
        known = [(lang, text) for lang, text in spoken if lang in self.tongues.analysers]
        return frozenset().union(*(keys for lang, text in known for keys in self.tongues.keys(lang, text)))

    def _points(self, text: str) -> Iterator[str]:
        """Yield the points that bear the number, in the document that the other words name, or in any."""
        words = self.tongues.words(text)
        if len(words) > MOST_WORDS:
            return
        cited = [at for at, word in enumerate(words) if _NUMBER.fullmatch(word.surfaces[0])]
        named = [at for at, word in enumerate(words) if word.keys & self.section_keys]
        if len(cited) != 1 or not (named or "." in words[cited[0]].surfaces[0]):
            return
        number = words[cited[0]].surfaces[0]
        rest = [word for at, word in enumerate(words) if at not in (*cited, *named)]
        numbers = self.lore.catalogue.numbers
        for document in self._called(rest) if rest else sorted(numbers):
            if number in numbers.get(document, {}):
                yield numbers[document][number]

    def _called(self, words: Sequence[QueryWord]) -> Iterable[str]:
        """Return the documents in whose title most of these words stand, the most first."""
        shares: dict[str, float] = {}
        for document, titles in self.title_keys.items():
            shares[document] = max(_share(words, keys) for keys in titles)
        best = max(shares.values(), default=0.0)
        return sorted(one for one, share in shares.items() if share == best and share >= 0.5)

    @cached_property
    def title_keys(self) -> Mapping[str, list[frozenset[str]]]:
        """Return for each numbered document the keys of its title, per language."""
        found: dict[str, list[frozenset[str]]] = {}
        for lang, titles in self.lore.catalogue.titles.items():
            for document in self.lore.catalogue.numbers:
                if document in titles and lang in self.tongues.analysers:
                    keys = self.tongues.keys(lang, titles[document])
                    found.setdefault(document, []).append(frozenset().union(*keys))
        return found


def _share(words: Sequence[QueryWord], keys: frozenset[str]) -> float:
    return sum(bool(word.keys & keys) for word in words) / len(words)


def _dated(found: re.Match[str], acts: Sequence[Act]) -> Iterator[Message]:
    """Say so where a day was typed that none of the acts bears."""
    day = found["iso"] or (f"{found['year']}-{found['month']:0>2}-{found['day']:0>2}" if found["year"] else "")
    days = sorted({act.date for act in acts if act.date})
    if day and days and day not in days:
        yield message("other-day", typed=day, days=", ".join(days))
