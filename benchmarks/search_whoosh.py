"""Plain Whoosh, used as its manual says: its own analyser, parser classes, BM25F, top ten and grouping."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import whoosh
from whoosh import analysis, columns, fields, index, query, sorting

from benchmarks.search_corpus import FACETS, FIELDS, Made, Query

ASKED = ("hs", "bs")


class Engine:
    """Whoosh over the corpus, with fields and facets as ours has them."""

    def __init__(self, folder: Path, _: str) -> None:
        """Take where the index is to stand."""
        self._folder = os.fspath(folder)
        self.version = whoosh.versionstring()
        words = analysis.SpaceSeparatedTokenizer() | analysis.LowercaseFilter()
        self._schema = fields.Schema(
            id=fields.ID(unique=True, stored=True),
            **{field: fields.TEXT(analyzer=words, phrase=True) for field in FIELDS},
            **{facet: fields.ID(sortable=columns.RefBytesColumn()) for facet in FACETS},
        )

    def build(self, units: list[Made]) -> None:
        """Make the index."""
        writer = index.create_in(self._folder, self._schema).writer(limitmb=256)
        for unit in units:
            writer.add_document(**self._document(unit))
        writer.commit()

    def _document(self, unit: Made) -> dict[str, Any]:
        held = {field: " ".join(unit.field(field)) for field in FIELDS}
        return {"id": str(unit.number), **held, **dict(zip(FACETS, unit.facets))}  # noqa: B905 (seven and seven)

    def open(self) -> None:
        """Open it."""
        self._index = index.open_dir(self._folder)
        self._searcher = self._index.searcher()

    def update(self, unit: Made) -> None:
        """Change one unit and open the index again."""
        writer = self._index.writer()
        writer.update_document(**self._document(unit))
        writer.commit()
        self._searcher = self._searcher.refresh()

    def ask(self, asked: Query) -> int:
        """Return the number of hits; counts and the best ten come with them."""
        grouped = sorting.Facets()
        for facet in FACETS:
            grouped.add_field(facet, maptype=sorting.Count)
        found = self._searcher.search(self._query(asked), limit=10, groupedby=grouped)
        [found.groups(facet) for facet in FACETS]
        # With grouping the limit is ignored: all hits are there, and ten are taken.
        [hit["id"] for hit, _ in zip(found, range(10))]  # noqa: B905
        return len(found)

    def _query(self, asked: Query) -> Any:
        if asked.kind == "and3":
            return query.And([_either(word) for word in asked.words])
        if asked.kind == "phrase":
            return query.Or([query.Phrase(field, list(asked.words)) for field in ASKED])
        if asked.kind == "prefix":
            return query.Or([query.Prefix(field, asked.words[0]) for field in ASKED])
        if asked.kind == "fuzzy":
            return query.Or([query.FuzzyTerm(field, asked.words[0], maxdist=1) for field in ASKED])
        return query.Or([_either(word) for word in asked.words])


def _either(word: str) -> Any:
    return query.Or([query.Term(field, word) for field in ASKED])
