"""Turns the tree of a query into a plan: every word in all languages, with its other words and its misspellings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from search.concepts import Concepts, Found
from search.folding import fold
from search.plan import NOTHING, All, Any, Everything, Near, Node, Phrase, Positions, Term, Without, weighted
from search.query.limits import EXPANSIONS, PREFIX
from search.query.tree import And, Fuzzy, Not, Or, Prefix, Quoted, Tree, Word
from search.ranking import MISSPELT, PREFIXED, UNLIKELY
from search.spelling import Speller
from search.tongues import QueryWord, Tongues

MENDED = 4
"""So many unknown words of a query are mended; a query of more of them is in another language or noise."""
ENOUGH = 0.6
"""Share of the words of a long question that must stand in a unit once not all of them can be had."""


@dataclass(frozen=True)
class Planner:
    """Makes plans; `loose` and `mended` say how much more than strictly asked for is let in.

    `loose` 0 asks for all words, 1 for most of them, 2 for any; `mended` adds the likely spellings of unknown words,
    those in the language of the `reader` before others.
    """

    tongues: Tongues
    concepts: Concepts
    speller: Speller
    stop: frozenset[str]
    loose: int = 0
    mended: bool = False
    reader: str = ""

    def plan(self, tree: Tree | None) -> Node:
        """Return the plan of a whole query; nothing typed but filters asks for everything."""
        return Everything() if tree is None else self._top(tree)

    def relaxed(self, loose: int, reader: str, *, mended: bool) -> Planner:
        """Return a planner that lets in more, for a reader of this language."""
        return replace(self, loose=loose, mended=mended, reader=reader)

    def _top(self, tree: Tree) -> Node:
        if isinstance(tree, And):
            return self._and(tree.children, self.loose)
        return self._and((tree,), 0) if isinstance(tree, Not) else self._node(tree)

    def _node(self, tree: Tree) -> Node:
        match tree:
            case Word():
                return self._run(self.tongues.words(tree.text), 0)
            case Prefix():
                return self._prefix(fold(tree.text))
            case Fuzzy():
                return self._fuzzy(tree)
            case Quoted():
                return self._quoted(tree)
            case And():
                return self._and(tree.children, 0)
            case Or():
                return Any(tuple(self._node(child) for child in tree.children))
            case Not():
                return Without(Everything(), self._bare(tree.child))

    def _bare(self, tree: Tree) -> Node:
        """Return what must not occur: the word itself, and nothing that is only like it."""
        if isinstance(tree, Word):
            return All(tuple(direct(word) for word in self.tongues.words(tree.text)))
        return replace(self, mended=False)._node(tree)

    def _and(self, children: Sequence[Tree], loose: int) -> Node:
        dropped = [self._bare(child.child) for child in children if isinstance(child, Not)]
        kept = [child for child in children if not isinstance(child, Not)]
        words = [word for one in kept if isinstance(one, Word) for word in self.tongues.words(one.text)]
        parts = [self._node(one) for one in kept if not isinstance(one, Word)]
        if words:
            parts = [self._run(words, loose), *parts]
        node = parts[0] if len(parts) == 1 else All(tuple(parts)) if parts else Everything()
        return Without(node, Any(tuple(dropped))) if dropped else node

    def _run(self, words: Sequence[QueryWord], loose: int) -> Node:
        """Return the plan of words that stand beside each other; words that say nothing are left out if others stay."""
        told = [word for word in words if not word.keys & self.stop] or list(words)
        parts = self._parts(told)
        if not parts:
            return NOTHING
        if len(parts) == 1:
            return parts[0]
        if not loose:
            return All(tuple(parts))
        return Any(tuple(parts), max(ceil(len(parts) * ENOUGH), 2) if loose == 1 else 1, coverage=True)

    def _parts(self, words: Sequence[QueryWord]) -> list[Node]:
        found = self.concepts.find(words)
        unknown = self._unknown(words, found) if self.mended else ()
        nodes: list[Node] = [self._mended(word) if at in unknown else direct(word) for at, word in enumerate(words)]
        for one in (one for one in found if one.end - one.start == 1):
            nodes[one.start] = Any((nodes[one.start], one.node))
        for one in reversed([one for one in found if one.end - one.start > 1]):
            own = nodes[one.start : one.end]
            together = Any(tuple(own), coverage=True) if self.loose == 2 else All(tuple(own))
            nodes[one.start : one.end] = [Any((together, one.node))]
        return nodes

    def _unknown(self, words: Sequence[QueryWord], found: Sequence[Found]) -> tuple[int, ...]:
        """Return which words no unit holds and no concept names."""
        named = {at for one in found for at in range(one.start, one.end)}
        return tuple(at for at, word in enumerate(words) if at not in named and not self.speller.knows(word))[:MENDED]

    def _mended(self, word: QueryWord) -> Node:
        mends = self.speller.mends(word, self.reader)
        near = ((one, mend) for mend in mends for one in self.tongues.words(mend.word))
        meant = (weighted(direct(one.of(mend.langs)), MISSPELT if mend.likely else UNLIKELY) for one, mend in near)
        return Any((direct(word), *meant))

    def _prefix(self, start: str) -> Node:
        letters = "".join(filter(str.isalnum, start))
        if len(letters) < PREFIX:
            return NOTHING
        share = {"bs": EXPANSIONS * 3 // 4, "hs": EXPANSIONS // 4}
        found = ((field, key) for field, most in share.items() for key in self.speller.beginning(field, start, most))
        return Any(tuple(Term(field, key, PREFIXED) for field, key in found))

    def _fuzzy(self, tree: Fuzzy) -> Node:
        words = self.tongues.words(tree.text)
        near = self.speller.near(fold(tree.text), tree.distance)
        alternatives = [word for one in near for word in self.tongues.words(one)]
        return Any((*map(direct, words), *(weighted(direct(one), MISSPELT) for one in alternatives)))

    def _quoted(self, tree: Quoted) -> Node:
        """Return an exact phrase, or once strictly nothing was found one in any form of its words."""
        words = self.tongues.words(tree.text)
        if not words:
            return NOTHING
        if len(words) == 1:
            return Any(tuple(Term(field, key) for field in ("bs", "hs") for key in words[0].surfaces))
        surfaces: Positions = tuple(word.surfaces for word in words)
        made = [_near(field, surfaces, tree.apart) for field in ("bs", "hs")]
        if self.loose:
            for lang in self.tongues.analysers:
                bases = tuple(word.base_keys(lang) for word in words)
                made += [weighted(_near(field, bases, tree.apart), MISSPELT) for field in ("bb", "hb") if all(bases)]
        return Any(tuple(made))


def direct(word: QueryWord) -> Node:
    """Return what finds a word itself, in texts and headings, as it was typed and in its other forms."""
    surfaces = [Term(field, key) for field in ("bs", "hs") for key in word.surfaces]
    return Any((*surfaces, *(Term(field, key) for field in ("bb", "hb") for key in word.bases)))


def _near(field: str, keys: Positions, apart: int | None) -> Node:
    return Phrase(field, keys) if apart is None else Near(field, keys, apart)
