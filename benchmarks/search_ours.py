"""Our engines, as the service asks them."""

from __future__ import annotations

from pathlib import Path

from benchmarks.search_corpus import FIELDS, Made, Query
from search.engines.backends import backend
from search.engines.keyed import Keyed
from search.plan import All, Any, Filters, Node, Phrase, Term
from search.spelling import Speller
from search.units import SearchUnit

ASKED = ("hs", "bs")
EXPANSIONS = 64


class Engine:
    """One of our engines over the corpus."""

    def __init__(self, folder: Path, name: str) -> None:
        """Take where the index is to stand, and the engine."""
        self._folder, self._kind = folder / "index", backend(name)
        self.version = self._kind.version.split()[1]

    def build(self, units: list[Made]) -> None:
        """Make the index."""
        self._folder.mkdir()
        self._kind.create(self._folder, map(_keyed, units))

    def open(self) -> None:
        """Open it, and read the words that a misspelt one is compared with."""
        self._engine = self._kind.open(self._folder)
        self._speller = Speller(self._engine)
        self._speller.near("nothing", 1)

    def update(self, unit: Made) -> None:
        """Change one unit and open the index again."""
        one = _keyed(unit)
        self._kind.change(self._folder, [one.unit.id], [one])
        self._engine = self._kind.open(self._folder)

    def ask(self, query: Query) -> int:
        """Return the number of hits; counts and the best ten come with them."""
        return self._engine.search(self._plan(query), Filters(), 10).total

    def _plan(self, query: Query) -> Node:
        if query.kind == "and3":
            return All(tuple(_either(word) for word in query.words))
        if query.kind == "or3":
            return Any(tuple(Term(field, word) for word in query.words for field in ASKED))
        if query.kind == "phrase":
            return Any(tuple(Phrase(field, tuple((word,) for word in query.words)) for field in ASKED))
        if query.kind == "prefix":
            found = ((field, self._speller.beginning(field, query.words[0], EXPANSIONS)) for field in ASKED)
            return Any(tuple(Term(field, key) for field, keys in found for key in keys))
        if query.kind == "fuzzy":
            keys = self._speller.near(query.words[0], 1)
            return Any(tuple(Term(field, key) for key in keys for field in ASKED))
        return _either(query.words[0])


def _either(word: str) -> Any:
    return Any(tuple(Term(field, word) for field in ASKED))


def _keyed(made: Made) -> Keyed:
    kind, body, institution, year, status, lang, scheme = made.facets
    unit = SearchUnit(
        address=f"{kind}/d{made.number // 12}.html#u{made.number}",
        lang=lang,
        kind=kind,
        part="point",
        document=f"d{made.number // 12}",
        title="",
        heading=(" ".join(made.heading),),
        number="",
        code="",
        text=" ".join(made.text),
        bodies=(body,),
        institutions=(institution,),
        schemes=(scheme,),
        status=status,
        date=f"{year}-01-01",
    )
    return Keyed(unit, {field: tuple((word,) for word in made.field(field)) for field in FIELDS})
