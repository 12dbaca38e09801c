"""How well an engine ranks, on any collection of documents, queries and judgements given to it.

    python -m benchmarks.retrieval DOCUMENTS QUERIES JUDGEMENTS --lang en

DOCUMENTS: a line per document: id, a tab, title, a tab, text; or id, a tab, text.
QUERIES: id, a tab, text.
JUDGEMENTS as of TREC: query, anything, document, grade, parted by blanks; a grade under 1 is not relevant.
The query is any of its words, by their surfaces alone and with base forms, ranked by an engine of ours.
`measured` takes any other ranking.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.metrics import average_precision, ndcg, recall
from search.analysis import Analyser, analyser
from search.engines.backends import DEFAULT, NAMES
from search.engines.engine import Engine
from search.plan import Any, Filters, Term
from search.store import open_index, update
from search.units import SearchUnit

Rank = Callable[[str], Sequence[str]]
"""From the text of a query to ids of documents, the best first."""
DEPTH = 1000


@dataclass(frozen=True)
class Collection:
    """Documents (title and text) and queries by id, and the grades of documents by query."""

    documents: Mapping[str, tuple[str, str]]
    queries: Mapping[str, str]
    judgements: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Quality:
    """Means over the queries that have a relevant document, from 0 to 1."""

    queries: int
    ndcg_10: float
    mean_average_precision: float
    recall_10: float
    recall_100: float


def measured(collection: Collection, rank: Rank) -> Quality:
    """Return how well `rank` answers the queries of the collection; queries without a relevant one do not count."""
    rows = [
        (
            ndcg(ranked, grades),
            average_precision(ranked, relevant),
            recall(ranked, relevant, 10),
            recall(ranked, relevant, 100),
        )
        for query, grades in collection.judgements.items()
        if query in collection.queries and (relevant := {key for key, grade in grades.items() if grade > 0})
        for ranked in [rank(collection.queries[query])[:DEPTH]]
    ]
    return Quality(len(rows), *(sum(column) / len(rows) for column in zip(*rows, strict=True)) if rows else (0.0,) * 4)


def collection(documents: Path, queries: Path, judgements: Path) -> Collection:
    """Return the collection in three files; raises OSError, and ValueError for a line with too few columns."""
    titled = {cells[0]: (cells[1] if len(cells) > 2 else "", cells[-1]) for cells in _rows(documents)}
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in judgements.read_text(encoding="utf-8").splitlines():
        query, _, document, grade = line.split()
        grades[query][document] = int(grade)
    return Collection(titled, {cells[0]: cells[1] for cells in _rows(queries)}, grades)


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line:
            cells = line.split("\t")
            if len(cells) < 2:
                raise ValueError(f"{path}: no tab in {line[:40]!r}")
            yield cells


def units(documents: Mapping[str, tuple[str, str]], lang: str) -> Iterator[SearchUnit]:
    """Yield the documents as units of search, the id as address."""
    for key, (title, text) in documents.items():
        yield SearchUnit(key, lang, "document", "document", key, title, (), "", "", text)


def ranking(engine: Engine, one: Analyser, *, bases: bool) -> Rank:
    """Return the ranking of an engine for any of the words of a query, without `bases` by surfaces alone."""

    def rank(query: str) -> list[str]:
        terms: dict[Term, None] = {}
        for word in one.words(query):
            found = [("s", word.surface), *(("b", f"{one.lang}:{base}") for base in word.bases if bases)]
            terms |= dict.fromkeys(Term(field + part, key) for part, key in found for field in "hb")
        hits = engine.search(Any(tuple(terms)), Filters(), DEPTH).hits
        return [key.removeprefix(f"{one.lang}/") for key, _ in hits]

    return rank


def main() -> None:
    """Read the arguments and print a table: with surfaces alone, and with base forms."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("documents", "queries", "judgements"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--engine", default=DEFAULT, choices=NAMES)
    given = parser.parse_args()
    read = collection(given.documents, given.queries, given.judgements)
    one = analyser(given.lang)
    print("| keys | queries | nDCG@10 | MAP | R@10 | R@100 |\n|---|---|---|---|---|---|")  # noqa: T201
    with TemporaryDirectory() as folder:
        update(Path(folder), given.engine, units(read.documents, given.lang), {given.lang: one})
        engine = open_index(Path(folder), given.engine)
        for name, bases in (("surfaces", False), ("surfaces and base forms", True)):
            found = measured(read, ranking(engine, one, bases=bases))
            figures = (found.ndcg_10, found.mean_average_precision, found.recall_10, found.recall_100)
            print(f"| {name} | {found.queries} | {' | '.join(f'{figure:.3f}' for figure in figures)} |")  # noqa: T201


if __name__ == "__main__":
    main()
