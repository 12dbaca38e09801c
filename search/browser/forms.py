"""Every form of a word that stands in the units, and where: what the pieces of the index are cut from.

A base form is found through the forms that have it, so that no place is written down twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from search.analysis import Analyser
from search.engines.keyed import Keyed, keyed
from search.units import SearchUnit

Places = dict[int, list[int]]
"""The positions of a form by the number of the unit."""


@dataclass(frozen=True, order=True)
class Form:
    """One spelling in one language with its base forms; forms of one word stand next to each other when sorted."""

    bases: tuple[str, ...]
    lang: str
    surface: str


@dataclass(frozen=True)
class Held:
    """Where one form stands: in headings (with title and code) and in texts."""

    head: Places = field(default_factory=dict)
    body: Places = field(default_factory=dict)


@dataclass(frozen=True)
class Forms:
    """All forms with their places, and how many words each unit has in its head and in its text."""

    held: Mapping[Form, Held]
    heads: tuple[int, ...]
    bodies: tuple[int, ...]


def forms(units: Iterable[SearchUnit], analysers: Mapping[str, Analyser]) -> Forms:
    """Return every form in the units, which are numbered as they stand; raises KeyError for an unknown language."""
    found: dict[Form, Held] = {}
    heads, bodies = [], []
    for number, unit in enumerate(units):
        one = keyed(unit, analysers)
        heads.append(one.length("hs"))
        bodies.append(one.length("bs"))
        for form, place in _placed(one, "hs", "hb"):
            found.setdefault(form, Held()).head.setdefault(number, []).append(place)
        for form, place in _placed(one, "bs", "bb"):
            found.setdefault(form, Held()).body.setdefault(number, []).append(place)
    return Forms(dict(sorted(found.items())), tuple(heads), tuple(bodies))


def _placed(one: Keyed, surfaces: str, bases: str) -> Iterator[tuple[Form, int]]:
    lang = one.unit.lang
    for place, (spelt, keys) in enumerate(zip(one.fields[surfaces], one.fields[bases], strict=True)):
        if spelt:
            yield Form(tuple(key.removeprefix(f"{lang}:") for key in keys), lang, spelt[0]), place
