"""Data quality: for the fields that figures rest on, in how many records they are stated, and how old these are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.grouping import grouped
from generators.in_scope.facts import count, portion
from generators.in_scope.quality import CHECKS, Checked
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each field of the records that figures rest on."""
    for checks in CHECKS:
        for name, held in grouped(checks(scope)).items():
            yield _line(scope, name, held)


def _line(scope: ReportScope, name: str, held: Sequence[Checked]) -> Line:
    stated, every = [one for one in held if one.is_stated], [one.source for one in held]
    days = [one.updated for one in held if one.updated is not None]
    silent = [one.source for one in held if not one.is_stated]
    facts = {
        "field": fact(name, *every),
        "records": count(len(held), every),
        "stated": count(len(stated), (one.source for one in stated)),
        "unstated": count(len(silent), silent),
        "share-not-stated": portion("not-stated", len(silent), len(held), scope.cut_off, every),
        "oldest": fact(min(days, default=None), *every),
        "latest": fact(max(days, default=None), *every),
    }
    return Line(name, facts)


DATA = Data(
    columns=("field", "records", "stated", "unstated", "share-not-stated", "oldest", "latest"),
    find=find,
)
