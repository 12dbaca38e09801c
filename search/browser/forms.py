"""Every form of a word that stands in the units, and where: what the pieces of the index are cut from.

A base form is found through the forms that have it, so that no place is written down twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from search.analysis import Analyser
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
    readers = {lang: _Reader(one) for lang, one in analysers.items()}
    heads, bodies = [], []
    for number, unit in enumerate(units):
        reader = readers[unit.lang]
        head = list(reader.head(unit))
        body = list(enumerate(reader.read(unit.text)))
        heads.append(len(head))
        bodies.append(len(body))
        for place, held in head:
            _stands(held.head, number, place)
        for place, held in body:
            _stands(held.body, number, place)
    found = {form: held for reader in readers.values() for form, held in reader.found.items()}
    return Forms(dict(sorted(found.items())), tuple(heads), tuple(bodies))


def _stands(places: Places, number: int, place: int) -> None:
    if number in places:
        places[number].append(place)
    else:
        places[number] = [place]


class _Reader:
    """Reads the units of one language as `keyed` does for the other engines, and each heading and each word once."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._known: dict[tuple[str, tuple[str, ...]], Held] = {}
        self._headings: dict[str, tuple[Held, ...]] = {}

    @property
    def found(self) -> dict[Form, Held]:
        """Return all forms that were read."""
        lang = self._analyser.lang
        return {Form(bases, lang, surface): held for (surface, bases), held in self._known.items()}

    def head(self, unit: SearchUnit) -> Iterator[tuple[int, Held]]:
        """Yield the words of headings, title and code with their places; between two headings one place is free."""
        place = 0
        for text in filter(None, (*unit.heading, unit.title, unit.code)):
            if text not in self._headings:
                self._headings[text] = tuple(self.read(text))
            for held in self._headings[text]:
                yield place, held
                place += 1
            place += 1

    def read(self, text: str) -> Iterator[Held]:
        """Yield where each word of a text stands, to be added to."""
        for key in self._analyser.keys(text):
            held = self._known.get(key)
            if held is None:
                held = self._known[key] = Held()
            yield held
