"""The tree of a query, before any language is known: what was typed, with what it was typed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from search.messages import Message


@dataclass(frozen=True)
class Word:
    """A word, an acronym, a number or a code, as typed."""

    text: str


@dataclass(frozen=True)
class Prefix:
    """The beginning of a word: `udhëz*`."""

    text: str


@dataclass(frozen=True)
class Fuzzy:
    """A word that may differ in some letters: `sekretarjat~1`."""

    text: str
    distance: int


@dataclass(frozen=True)
class Quoted:
    """A phrase, or with `apart` words within so many words of each other: `"plan veprimi"~5`."""

    text: str
    apart: int | None = None


@dataclass(frozen=True)
class And:
    """All of these."""

    children: tuple[Tree, ...]


@dataclass(frozen=True)
class Or:
    """At least one of these."""

    children: tuple[Tree, ...]


@dataclass(frozen=True)
class Not:
    """Anything but this."""

    child: Tree


Tree: TypeAlias = Word | Prefix | Fuzzy | Quoted | And | Or | Not


@dataclass(frozen=True)
class Chosen:
    """One `field:value`; `excluded` where it was typed with a minus or NOT."""

    field: str
    value: str
    excluded: bool = False


@dataclass(frozen=True)
class Parsed:
    """What was understood: a tree or nothing, the fields, and what has to be said about the rest."""

    tree: Tree | None
    chosen: tuple[Chosen, ...] = ()
    messages: tuple[Message, ...] = ()
