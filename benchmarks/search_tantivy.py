"""tantivy, a search library in Rust: https://github.com/quickwit-oss/tantivy-py."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

import tantivy

from benchmarks.search_corpus import FACETS, FIELDS, Made, Query

ASKED = ("hs", "bs")


class Engine:
    """tantivy over the corpus, with fields and facets as ours has them."""

    def __init__(self, folder: Path, _: str) -> None:
        """Take where the index is to stand."""
        self._folder = folder
        self.version = version("tantivy")
        builder = tantivy.SchemaBuilder()
        for field in FIELDS:
            builder.add_text_field(field, tokenizer_name="default")
        for facet in FACETS:
            builder.add_text_field(facet, tokenizer_name="raw", fast=True, index_option="basic")
        builder.add_text_field("id", tokenizer_name="raw", stored=True, index_option="basic")
        builder.add_text_field("text", tokenizer_name="raw", stored=True, index_option="basic")
        self._schema = builder.build()
        self._counts = {facet: {"terms": {"field": facet, "size": 100}} for facet in FACETS}

    def build(self, units: list[Made]) -> None:
        """Make the index."""
        index = tantivy.Index(self._schema, str(self._folder))
        writer = index.writer(heap_size=128_000_000, num_threads=1)
        for unit in units:
            writer.add_document(self._document(unit))
        writer.commit()
        writer.wait_merging_threads()

    def _document(self, unit: Made) -> Any:
        held = {field: [" ".join(unit.field(field))] for field in FIELDS}
        held |= {facet: [value] for facet, value in zip(FACETS, unit.facets, strict=True)}
        return tantivy.Document(id=[str(unit.number)], **held)

    def open(self) -> None:
        """Open it."""
        self._index = tantivy.Index.open(str(self._folder))
        self._searcher = self._index.searcher()

    def update(self, unit: Made) -> None:
        """Change one unit and open the index again."""
        writer = self._index.writer(heap_size=15_000_000, num_threads=1)
        writer.delete_documents_by_term("id", str(unit.number))
        writer.add_document(self._document(unit))
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, query: Query) -> int:
        """Return the number of hits; counts and the best ten come with them."""
        made = self._query(query)
        found = self._searcher.search(made, 10, count=True)
        [self._searcher.doc(address)["id"] for _, address in found.hits]
        self._searcher.aggregate(made, self._counts)
        return int(found.count)

    def _query(self, query: Query) -> Any:
        if query.kind == "and3":
            return self._all([self._either(word) for word in query.words])
        if query.kind == "phrase":
            return self._any([tantivy.Query.phrase_query(self._schema, field, list(query.words)) for field in ASKED])
        if query.kind == "prefix":
            pattern = f"{query.words[0]}.*"
            return self._any([tantivy.Query.regex_query(self._schema, field, pattern) for field in ASKED])
        if query.kind == "fuzzy":
            word = query.words[0]
            return self._any([tantivy.Query.fuzzy_term_query(self._schema, field, word, 1) for field in ASKED])
        return self._any([self._either(word) for word in query.words])

    def _either(self, word: str) -> Any:
        return self._any([tantivy.Query.term_query(self._schema, field, word) for field in ASKED])

    def _any(self, queries: list[Any]) -> Any:
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in queries])

    def _all(self, queries: list[Any]) -> Any:
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in queries])
