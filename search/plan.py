"""The query as every engine receives it: words are already keys, prefixes and misspellings already lists of terms.

The score of a node: a `Term` has its BM25F score in its field times its boost, `Any` and `All` sum their children that
match, `Phrase` and `Near` score the sum of the best term of each position times their boost, `Without` scores as what
it keeps, and `Everything` scores 0. A node that matches nothing is `Any(())`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

Positions: TypeAlias = tuple[tuple[str, ...], ...]
"""For each position of a phrase the keys of which one must stand there."""


@dataclass(frozen=True)
class Term:
    """Units that hold this key in this field (`hs`, `hb`, `bs` or `bb`)."""

    field: str
    key: str
    boost: float = 1.0


@dataclass(frozen=True)
class Any:
    """Units that match at least `minimum` children.

    With `coverage` the sum is multiplied by the share of the children that match (Lucene's classic "coord" factor), so
    that a unit that answers more of a question comes before one that repeats a single word of it.
    """

    children: tuple[Node, ...]
    minimum: int = 1
    coverage: bool = False


@dataclass(frozen=True)
class All:
    """Units that match every child."""

    children: tuple[Node, ...]


@dataclass(frozen=True)
class Phrase:
    """Units in whose field one key of each position stands at consecutive positions, in this order."""

    field: str
    keys: Positions
    boost: float = 1.0


@dataclass(frozen=True)
class Near:
    """Units in whose field one key of each position stands within `distance` words.

    `distance` counts the words between the first and the last of them that are not part of the query; 0 is a phrase.
    """

    field: str
    keys: Positions
    distance: int
    ordered: bool = False
    boost: float = 1.0


@dataclass(frozen=True)
class Without:
    """Units that match `keep` and do not match `drop`."""

    keep: Node
    drop: Node


@dataclass(frozen=True)
class Everything:
    """All units."""


Node: TypeAlias = Term | Any | All | Phrase | Near | Without | Everything
NOTHING = Any(())


@dataclass(frozen=True)
class Filters:
    """What was chosen per facet; an empty set lets everything through, several values let each of them through.

    `since` and `until` bound the date of a unit (ISO days, both included; a unit without a date does not pass);
    `in_force_on` lets through what is in force on that ISO day: `unit.since` is empty or not later, `unit.until` is
    empty or not earlier.
    """

    kind: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    institution: frozenset[str] = frozenset()
    year: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    lang: frozenset[str] = frozenset()
    scheme: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    in_force_on: str = ""


FACETS = tuple(one.name for one in fields(Filters) if one.name not in {"since", "until", "in_force_on"})
"""The facets in the order in which readers see them."""


def weighted(node: Node, factor: float) -> Node:
    """Return the node with every boost in it multiplied by the factor."""
    match node:
        case Term() | Phrase() | Near():
            return replace(node, boost=node.boost * factor)
        case Any() | All():
            return replace(node, children=tuple(weighted(child, factor) for child in node.children))
        case Without():
            return replace(node, keep=weighted(node.keep, factor))
        case Everything():
            return node


def leaves(node: Node) -> Iterator[Term | Phrase | Near]:
    """Yield every term, phrase and proximity that can make a unit match, leaving out what must not occur."""
    match node:
        case Term() | Phrase() | Near():
            yield node
        case Any() | All():
            for child in node.children:
                yield from leaves(child)
        case Without():
            yield from leaves(node.keep)
        case Everything():
            return
