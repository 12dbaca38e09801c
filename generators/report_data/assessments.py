"""Assessments: what is tagged as a strategic or project assessment of effects on the environment."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.tag_facts import tag_rows
from generators.in_scope.tagging import tags
from generators.reports.data import Data, Line, ReportScope

SCHEME = "environment"
COLUMNS = ("object", "record", "assessment", "code", "strength", "evidence", "by", "date")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each tag of the scheme `environment`."""
    for line in tag_rows(scope.library, (one for one in tags(scope) if one.tag.scheme == SCHEME)):
        facts = {**line.facts, "assessment": line.facts["name"]}
        yield Line(line.key, {column: facts[column] for column in COLUMNS})


DATA = Data(columns=COLUMNS, find=find)
