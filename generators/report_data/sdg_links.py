"""SDG links: each object with each goal that it is tagged with, its strength and the sentence that proves it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.tag_facts import tag_rows
from generators.in_scope.tagging import scheme_of, tags
from generators.reports.data import Data, Line, ReportScope

COLUMNS = ("goal", "code", "object", "record", "group", "strength", "evidence", "by", "date")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each tag of the scheme of goals."""
    scheme = scheme_of(scope.library, "targets")
    own = (one for one in tags(scope) if scheme is not None and one.tag.scheme == scheme.id)
    for line in tag_rows(scope.library, own):
        facts = {**line.facts, "goal": line.facts["name"]}
        yield Line(line.key, {column: facts[column] for column in COLUMNS})


DATA = Data(columns=COLUMNS, find=find)
