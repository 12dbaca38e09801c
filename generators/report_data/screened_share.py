"""Screened share: for each scheme how many objects were held against it, were tagged, and which codes are covered."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import count, percentage
from generators.in_scope.tagging import coverage, shares, source
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each scheme, by id."""
    for scheme in scope.library.of("scheme"):
        found = coverage(scope, scheme)
        facts = {
            "scheme": fact(scheme.id, scheme.id),
            "objects": count(len(found.objects), map(source, found.objects)),
            **{key: percentage(one) for key, one in shares(found).items()},
        }
        yield Line(scheme.id, facts)


DATA = Data(columns=("scheme", "objects", "screened", "tagged", "codes"), find=find)
