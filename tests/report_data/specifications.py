"""What the types of reports of the example content ask providers for, as their specifications say."""

from __future__ import annotations

from collections.abc import Iterator

from generators.records.report import Asked, From, Report
from tests.report_data.scopes import library

WORDS = ("text", "long", "record")
"""Kinds that copy words or names of a record; `test_words_are_traced` finds each of them there."""


def asked() -> Iterator[tuple[str, str, str, Asked]]:
    """Yield each value that a type of report takes from a provider: report and part, provider, column, what asks."""
    for document in library().of("report"):
        record = document.record
        assert isinstance(record, Report)
        for section in record.sections:
            for part in section.parts:
                where = f"{document.id}: {section.id}.{part.id}"
                if part.table and part.table.from_:
                    yield from ((where, part.table.from_, one.id, one) for one in part.table.columns)
                for one in part.fields:
                    if isinstance(one.from_, From):
                        yield where, one.from_.data, one.from_.column, one
