"""Facts that stand in another order in a translation: two amounts that changed places are the same set of amounts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generators.facts import FactKind, facts, has_figures

ORDERED: tuple[FactKind, ...] = ("amounts", "dates", "numbers")


@dataclass(frozen=True)
class Orders:
    """The same facts of one kind as each of two texts has them, in order and as written there."""

    kind: FactKind
    first: tuple[str, ...]
    second: tuple[str, ...]


def other_orders(first: str, first_lang: str, second: str, second_lang: str) -> Orders | None:
    """Return the first kind of facts that two texts share wholly and in another order; None where there is none.

    A text in which a fact stands twice is left alone, as nobody can say which of the two answers which.
    """
    if not (has_figures(first) and has_figures(second)):
        return None
    one, other = facts(first, first_lang).found, facts(second, second_lang).found
    for kind in ORDERED:
        if len(one[kind]) < 2 or one[kind].keys() != other[kind].keys():
            continue
        left, right = _in_order(one[kind], first), _in_order(other[kind], second)
        if left and right and list(left) != list(right):
            return Orders(kind, tuple(left.values()), tuple(right.values()))
    return None


def _in_order(found: Mapping[str, str], text: str) -> dict[str, str]:
    """Return facts in the order of the text; nothing where one is written more than once in it."""
    places = {key: [one.start() for one in _written(words).finditer(text)] for key, words in found.items()}
    if any(len(starts) != 1 for starts in places.values()):
        return {}
    return {key: found[key] for key in sorted(found, key=lambda key: places[key])}


def _written(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,/:]){re.escape(words)}(?![.,/:]?\d)")
