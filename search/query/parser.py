"""Reads a query as a tree: whatever is typed has a meaning, and what was ignored or refused is said.

either := both (OR both)*        both := one (AND? one)*
one := (NOT | -)* (field:value | "phrase"~n | word | prefix* | word~n | "(" either ")")
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from search.messages import Message, message
from search.query import words
from search.query.grammar import Grammar
from search.query.limits import APART, DEPTH, FUZZY, WORDS
from search.query.signs import Sign, clean, signs
from search.query.tree import And, Chosen, Fuzzy, Not, Or, Parsed, Quoted, Tree, Word

END = Sign("end", "")


def parse(text: str, grammar: Grammar) -> Parsed:
    """Return what the text means; raises nothing, whatever it holds."""
    cleaned, told = clean(text)
    reading = _Reading(list(signs(cleaned)), grammar, list(told))
    found = []
    while reading.next is not END:
        tree = reading.either(0)
        if tree is not None:
            found.append(tree)
        if reading.next.kind == "close":
            reading.take()
            reading.tell(message("bracket"))
    return Parsed(_and(found), tuple(reading.chosen), tuple(dict.fromkeys(reading.told)))


@dataclass
class _Reading:
    """One pass over the signs."""

    signs: list[Sign]
    grammar: Grammar
    told: list[Message]
    at: int = 0
    count: int = 0
    fuzzy: int = 0
    chosen: list[Chosen] = field(default_factory=list)

    @property
    def next(self) -> Sign:
        return self.signs[self.at] if self.at < len(self.signs) else END

    def take(self) -> Sign:
        sign = self.next
        self.at += 1
        return sign

    def tell(self, said: Message) -> None:
        self.told.append(said)

    def operator(self) -> str:
        """Return which operator stands next, or nothing."""
        return self.grammar.operators.get(self.next.text, "") if self.next.kind == "word" else ""

    def either(self, depth: int) -> Tree | None:
        found = [self.both(depth)]
        while self.operator() == "or":
            typed = self.take().text
            found.append(self.both(depth))
            if found[-1] is None or found[-2] is None:
                self.tell(message("operator", text=typed))
        kept = tuple(one for one in found if one is not None)
        return kept[0] if len(kept) == 1 else Or(kept) if kept else None

    def both(self, depth: int) -> Tree | None:
        found: list[Tree] = []
        while self.next.kind not in ("end", "close") and self.operator() != "or":
            if self.operator() == "and":
                typed = self.take().text
                if not found or self.next.kind in ("end", "close") or self.operator() in ("and", "or"):
                    self.tell(message("operator", text=typed))
                continue
            one = self.one(depth)
            if one is not None:
                found.append(one)
        return _and(found)

    def one(self, depth: int) -> Tree | None:
        excluded, typed = False, ""
        while self.next.kind == "minus" or self.operator() == "not":
            typed, excluded = self.take().text, not excluded
        if typed and self.next.kind in ("end", "close"):
            self.tell(message("operator", text=typed))
            return None
        tree = self.atom(depth, excluded)
        return Not(tree) if excluded and tree is not None else tree

    def atom(self, depth: int, excluded: bool) -> Tree | None:
        sign = self.take()
        match sign.kind:
            case "open":
                return self.group(depth)
            case "field":
                return self.of_field(sign, excluded)
            case "phrase":
                return self.phrase(sign)
            case _:
                return self.word(sign.text)

    def group(self, depth: int) -> Tree | None:
        if depth >= DEPTH:
            # Beyond this depth brackets are not read, so that no query makes the tree deep.
            self.tell(message("nesting", most=str(DEPTH)))
            return None
        tree = self.either(depth + 1)
        if self.next.kind == "close":
            self.take()
        else:
            self.tell(message("bracket"))
        return tree

    def phrase(self, sign: Sign) -> Tree | None:
        if sign.apart == "open":
            self.tell(message("quote"))
        if not any(map(str.isalnum, sign.text)) or not self.room(len(sign.text.split())):
            return None
        apart = int(sign.apart[:3]) if sign.apart.isdigit() else None
        if apart is not None and apart > APART:
            self.tell(message("apart", most=str(APART)))
        return Quoted(sign.text, None if apart is None else min(apart, APART))

    def of_field(self, sign: Sign, excluded: bool) -> Tree | None:
        name = self.grammar.fields.get(sign.text.casefold())
        if name is None:
            self.tell(message("field", text=sign.text))
            return self.word(sign.text)
        self.chosen.append(Chosen(name, self.take().text, excluded))
        return None

    def word(self, text: str) -> Tree | None:
        node, told = words.read(text)
        if node is None or not self.room(1):
            self.told += told
            return None
        self.told += told
        return self.spelt(node) if isinstance(node, Fuzzy) else node

    def spelt(self, node: Fuzzy) -> Tree:
        """Return the word with `~`, or once there are too many of them the word alone."""
        self.fuzzy += 1
        if self.fuzzy <= FUZZY:
            return node
        self.tell(message("too-many-fuzzy", most=str(FUZZY)))
        return Word(node.text)

    def room(self, count: int) -> bool:
        """Say whether so many more words are read."""
        self.count += count
        if self.count > WORDS:
            self.tell(message("too-many", most=str(WORDS)))
        return self.count <= WORDS


def _and(found: Iterable[Tree]) -> Tree | None:
    kept = tuple(found)
    return kept[0] if len(kept) == 1 else And(kept) if kept else None
