"""Data that a report asks for and nobody provides: the key of a table or field, or one of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.record import Part
from generators.problem import KeyPath, Problem, Severity
from generators.records.report import Asked, From, TableSpec
from generators.reports.data import data
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every `from` and every column of a filled table that no provider has."""
    for document in library.of("report"):
        for keys, part in document.parts:
            for at, key, column in _asked(keys, part):
                yield from _problem(library, document, at, key, column)


def _asked(keys: KeyPath, part: Part) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield key path, data and column of what a field or table is filled from; no column for the table as a whole."""
    if isinstance(part, Asked) and isinstance(part.from_, From):
        yield (*keys, "from"), part.from_.data, part.from_.column
    elif isinstance(part, TableSpec) and part.from_:
        yield (*keys, "from"), part.from_, ""
        for place, column in enumerate(part.columns):
            yield (*keys, "columns", place, "id"), part.from_, column.id


def _problem(library: Library, document: Document, keys: KeyPath, key: str, column: str) -> Iterator[Problem]:
    provider = data().get(key)
    if provider is None:
        if not column or keys[-1] == "from":
            near = nearest(key, set(data())) or ", ".join(data())
            yield Problem(library.place(document, keys), "report-data", {"data": key, "near": near})
    elif column and column not in provider.columns:
        known = nearest(column, set(provider.columns)) or ", ".join(provider.columns)
        values = {"data": key, "column": column, "near": known}
        yield Problem(library.place(document, keys), "report-data", values, "column")


CHECK = Check(code="E502", severity=Severity.ERROR, find=find)
