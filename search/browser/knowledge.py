"""What answers need beside the index, as browsers read it: words of the glossary, codes, acts, pins and labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from search import concepts, grouping, planner, ranking, service
from search.analysis import Analyser
from search.browser.numbering import Numbering
from search.browser.tables import Table
from search.concepts import Concepts
from search.folding import fold
from search.lore import Lore
from search.query.grammar import grammar
from search.references import References
from search.tongues import Tongues


@dataclass(frozen=True)
class Knowledge:
    """The lore of an index, with its words analysed once and its addresses as numbers."""

    lore: Lore
    analysers: Mapping[str, Analyser]
    numbering: Numbering

    @property
    def tongues(self) -> Tongues:
        """Return the analysers as a query needs them."""
        return Tongues(self.analysers)

    @cached_property
    def _concepts(self) -> Concepts:
        return Concepts(self.lore.concepts, self.tongues, self.stop)

    @cached_property
    def _references(self) -> References:
        return References(self.lore, self.tongues)

    @cached_property
    def stop(self) -> frozenset[str]:
        """Return the words that say nothing."""
        return frozenset(fold(word) for one in self.lore.speech.values() for word in one.stop)

    def base(self, day: str) -> dict[str, object]:
        """Return what every query needs; `day` is the ISO day on which what is shown must be in force."""
        spoken = self.lore.speech.values()
        signs = grammar(_merged(one.operators for one in spoken), _merged(one.fields for one in spoken))
        return {
            "day": day,
            "languages": list(self.lore.languages),
            "stop": sorted(self.stop),
            "operators": dict(signs.operators),
            "fields": dict(signs.fields),
            "words": {lang: _rules(one) for lang, one in sorted(self.analysers.items())},
            "ranking": {
                "same": ranking.SAME_LANGUAGE,
                "other": ranking.OTHER_LANGUAGE,
                "misspelt": ranking.MISSPELT,
                "unlikely": ranking.UNLIKELY,
                "prefixed": ranking.PREFIXED,
                "reader": ranking.READERS_LANGUAGE,
                "named": ranking.NAMED,
            },
            "limits": {
                "few": service.FEW,
                "few_of_many": service.FEW_OF_MANY,
                "reranked": service.RERANKED,
                "shown": grouping.SHOWN,
                "enough": planner.ENOUGH,
                "mended": planner.MENDED,
                "gap": concepts.GAP,
                "alternatives": concepts.MOST_ALTERNATIVES,
            },
            "pins": list(self._pins()),
            "aliases": {facet: dict(names) for facet, names in self.lore.aliases.items()},
            "older": self.lore.catalogue.older,
        }

    def _pins(self) -> Iterator[tuple[list[list[str]], int]]:
        for pin in self.lore.pins:
            for lang, texts in pin.queries.items():
                for text in texts if lang in self.analysers and pin.address in self.numbering.addresses else ():
                    keys = [sorted(word) for word in self.tongues.keys(lang, text)]
                    yield keys, self.numbering.addresses[pin.address]

    def tables(self) -> dict[str, Table]:
        """Return what is looked up key by key: terms of the glossary, codes, and units by their own name."""
        known = self._concepts.forms
        first: dict[str, list[int]] = {}
        for number, said in enumerate(known):
            for key in dict.fromkeys(chain.from_iterable(sorted(form.words[0]) for form in said)):
                first.setdefault(key, []).append(number)
        forms = {
            f"{number:06}": [[form.lang, [sorted(word) for word in form.words], int(form.acronym)] for form in said]
            for number, said in enumerate(known)
        }
        return {"concepts": first, "concept": forms, "codes": self._codes(), "named": self._named()}

    def _codes(self) -> Table:
        known = self.numbering.addresses
        codes = self.lore.catalogue.codes.items()
        return {key: [known[one] for one in addresses if one in known] for key, addresses in codes}

    def _named(self) -> Table:
        """Return the units whose own name a whole query can be, and which then score higher."""
        found: dict[str, list[int]] = {}
        for number, name in self.numbering.names():
            found.setdefault(name, []).append(number)
        return found

    def cited(self) -> dict[str, object]:
        """Return what only queries with a number need: acts, numbered points, and the words of titles."""
        references, known = self._references, self.numbering.addresses
        numbers = {
            document: {number: known[address] for number, address in points.items() if address in known}
            for document, points in self.lore.catalogue.numbers.items()
        }
        titles = references.title_keys.items()
        return {
            "acts": [
                [known[act.address], act.type, act.number, act.date] for act in self.lore.acts if act.address in known
            ],
            "types": {key: sorted(types) for key, types in references.type_keys.items()},
            "sections": sorted(references.section_keys),
            "numbers": numbers,
            "titles": {document: [sorted(keys) for keys in said] for document, said in titles},
        }

    def keys(self) -> frozenset[str]:
        """Return all keys of the words of the lore, base keys with their language."""
        said = chain.from_iterable(self._concepts.forms)
        references = self._references
        titles = chain.from_iterable(references.title_keys.values())
        pins = (keys for pin in self._pins() for keys in pin[0])
        words = chain(chain.from_iterable(form.words for form in said), titles, pins)
        return frozenset(chain(*words, references.type_keys, references.section_keys, self.stop))

    def speech(self, lang: str) -> dict[str, object]:
        """Return the messages and labels of a language."""
        spoken = self.lore.speech[lang]
        return {"messages": dict(spoken.messages), "labels": dict(spoken.labels)}


def _merged(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {word: meaning for table in tables for word, meaning in table.items()}


def _rules(analyser: Analyser) -> dict[str, object]:
    """Return how the words of a language are told apart; `rule` is what becomes of a word with no known ending."""
    rules, bases = analyser.language, analyser.bases
    return {
        "proclitics": sorted(rules.proclitics),
        "enclitics": sorted(rules.enclitics),
        "endings": sorted(rules.endings),
        "spellings": [list(pair) for pair in rules.spellings],
        "stemmer": bases.stemmer,
        "rule": bases.rules.by_ending(""),
    }
