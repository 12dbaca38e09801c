"""Answers a question: citations first, then strictly what was typed, then more and more that is like it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from search.analysis import Analyser
from search.answer import Answer, Question, Said
from search.choices import Chooser
from search.concepts import Concepts
from search.engines.engine import Engine, Matches
from search.facets import facets
from search.folding import fold
from search.grouping import Grouping, Ranked
from search.lore import Lore, Speech
from search.messages import Message, message
from search.pins import pinned
from search.plan import FACETS, All, Any, Everything, Filters, Node
from search.planner import Planner
from search.query.grammar import Grammar, grammar
from search.query.parser import parse
from search.query.signs import clean
from search.query.tree import Parsed
from search.references import References
from search.snippets import wanted
from search.spelling import Speller
from search.suggest import Suggested, Suggester
from search.tongues import Tongues

FEW, FEW_OF_MANY = 3, 10
"""With fewer hits than this, more is let in than was asked for; more than two words rarely stand all in one place."""
RERANKED = 100
"""So many of the best hits are looked at for what the engine cannot know."""
STEPS = ((0, True), (1, True), (2, True))
"""What is let in step by step: likely spellings, then most of the words, then any of them."""


@dataclass(frozen=True)
class _Found:
    """What one step found, and the plan that found it."""

    matches: Matches
    plan: Node
    step: int


@dataclass(frozen=True)
class Service:
    """One index with its lore; safe to share between threads."""

    engine: Engine
    analysers: Mapping[str, Analyser]
    lore: Lore

    def answer(self, question: Question) -> Answer:
        """Return the answer; whatever is typed, nothing is raised."""
        text, _ = clean(question.text)
        parsed = parse(question.text, self.grammar)
        filters, told = self._chooser.filters(parsed.chosen, question.filters)
        cited = self._references.find(text)
        first = dict.fromkeys(pinned(self.lore.pins, self._tongues, text), "pinned")
        first |= {address: "reference" for address in cited.addresses if address not in first}
        in_force = filters if question.older else replace(filters, in_force_on=question.today)
        found = self._found(parsed, in_force, question.lang, cited=bool(cited.addresses))
        ranked = Ranked(found.matches.hits, first, in_force)
        better = self._suggester.suggested(text, question.lang) if found.step else Suggested("")
        # What is named as was meant comes first, as what is named as was typed does.
        meant = replace(question, text=better.text or text)
        groups, lost = self._grouping.groups(ranked, meant, wanted(found.plan))
        total = max(found.matches.total, sum(len(group.hits) for group in groups))
        said = [*parsed.messages, *told, *cited.messages, *self._said(found, parsed, total)]
        return Answer(
            query=text,
            lang=question.lang,
            total=total,
            groups=groups,
            facets=facets(found.matches.counts, in_force, self._speech(question.lang).labels),
            messages=self._spoken(question.lang, said),
            suggestion=better.text if fold(better.text) != fold(text) else "",
            offers=better.others,
            hidden=self._hidden(found, filters, in_force) + lost,
            missed=found.step > 0 and not first,
        )

    def values(self, facet: str) -> frozenset[str]:
        """Return the values that a facet has in this index."""
        return self._chooser.values.get(facet, frozenset())

    def _found(self, parsed: Parsed, filters: Filters, reader: str, *, cited: bool) -> _Found:
        """Search strictly, and where hits are few step by step for more."""
        planner = self.planner
        plan = strict = planner.plan(parsed.tree)
        if parsed.tree is None and not parsed.chosen and not _chosen(filters):
            return _Found(Matches((), 0, {}), plan, 0)
        found = _Found(self.engine.search(plan, filters, RERANKED), plan, 0)
        for step, (loose, mended) in enumerate(STEPS, start=1):
            if found.matches.total >= _few(strict) or cited or isinstance(strict, Everything):
                break
            # What holds all words as typed is found by both plans, and so comes before what is only like it.
            plan = Any((strict, planner.relaxed(loose, reader, mended=mended).plan(parsed.tree)))
            if plan != found.plan:
                more = _Found(self.engine.search(plan, filters, RERANKED), plan, step)
                found = more if more.matches.total > found.matches.total else found
        return found

    def _said(self, found: _Found, parsed: Parsed, total: int) -> Iterable[Message]:
        if parsed.tree is None and not parsed.chosen:
            yield message("empty")
        elif not total:
            yield message("nothing")
        elif found.step == 1:
            yield message("mended")
        elif found.step > 1:
            yield message("loosened")

    def _hidden(self, found: _Found, filters: Filters, in_force: Filters) -> int:
        """Return how many more units match that are not in force on the day."""
        if not self.lore.catalogue.older or filters == in_force or found.plan == Everything():
            return 0
        return max(self.engine.search(found.plan, filters, 0).total - found.matches.total, 0)

    def _spoken(self, lang: str, told: Iterable[Message]) -> tuple[Said, ...]:
        speech = self._speech(lang)
        return tuple(Said(one.code, _filled(speech.messages.get(one.code, one.code), one)) for one in told)

    def _speech(self, lang: str) -> Speech:
        return self.lore.speech.get(lang) or next(iter(self.lore.speech.values()), Speech())

    @cached_property
    def _tongues(self) -> Tongues:
        return Tongues(self.analysers)

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self.engine)

    @cached_property
    def _suggester(self) -> Suggester:
        return Suggester(self._tongues, self._speller, self._stop)

    @cached_property
    def _stop(self) -> frozenset[str]:
        return frozenset(fold(word) for speech in self.lore.speech.values() for word in speech.stop)

    @cached_property
    def planner(self) -> Planner:
        """Return what turns a tree into a plan over this index, strictly."""
        concepts = Concepts(self.lore.concepts, self._tongues, self._stop)
        return Planner(self._tongues, concepts, self._speller, self._stop)

    @cached_property
    def _references(self) -> References:
        return References(self.lore, self._tongues)

    @cached_property
    def _grouping(self) -> Grouping:
        return Grouping(self.engine, self.analysers, self.lore.languages)

    @cached_property
    def _chooser(self) -> Chooser:
        counts = self.engine.search(Everything(), Filters(), 0).counts
        return Chooser(self.lore, {facet: frozenset(counts.get(facet, ())) for facet in FACETS})

    @cached_property
    def grammar(self) -> Grammar:
        """Return the operators and fields of all languages of the site."""
        spoken = self.lore.speech.values()
        operators = {word: what for one in spoken for word, what in one.operators.items()}
        return grammar(operators, {word: what for one in spoken for word, what in one.fields.items()})


def _few(plan: Node) -> int:
    return FEW_OF_MANY if isinstance(plan, All | Any) and len(plan.children) > 2 else FEW


def _chosen(filters: Filters) -> bool:
    return any(getattr(filters, name) for name in (*FACETS, "since", "until"))


def _filled(template: str, told: Message) -> str:
    for name, value in told.values:
        template = template.replace("{" + name + "}", value)
    return template
