"""Tags: everything of the scope that is tagged, with the sentence that proves it; without one it says so."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope import tagging
from generators.in_scope.tag_facts import tag_rows
from generators.reports.data import Data, Line, ReportScope

COLUMNS = ("scheme", "code", "name", "object", "record", "body", "strength", "evidence", "by", "date")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each tag, by scheme and object."""
    for line in tag_rows(scope.library, tagging.tags(scope)):
        yield Line(line.key, {column: line.facts[column] for column in COLUMNS})


DATA = Data(columns=COLUMNS, find=find)
