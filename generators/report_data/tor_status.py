"""Status of terms of reference: for each body whether any are in force, on which standard they rest, and the review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.document import Document
from generators.in_force import is_draft, version_in_force
from generators.in_scope.bodies import bodies
from generators.in_scope.facts import BLANK, count
from generators.model.scalars import Unstated
from generators.obligations.reviews import reviews
from generators.records.terms import GroupTerms
from generators.reports.data import Data, Fact, Line, ReportScope, fact
from generators.terms import deviations, groups, is_outdated, standard_of

COLUMNS = (
    "body",
    "terms",
    "state",
    "version",
    "from",
    "standard-version",
    "current-standard",
    "outdated",
    "deviations",
    "review",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each body; one without terms says so."""
    texts = {str(one.field("body")): one for one in groups(scope.library) if not is_draft(one)}
    due = {one.source: one.due for one in reviews(scope.library, scope.cut_off)}
    for body in bodies(scope):
        text = texts.get(body)
        found = _none(body) if text is None else _of(scope, text, due.get(text.id))
        yield Line(body, {"body": fact(body, body), **found})


def _none(body: str) -> dict[str, Fact]:
    empty = {name: BLANK for name in COLUMNS if name != "body"}
    return {**empty, "state": fact("none", body)}


def _of(scope: ReportScope, text: Document, review: date | None) -> dict[str, Fact]:
    version = version_in_force(text, scope.cut_off)
    record, standard = text.record, standard_of(scope.library, text)
    assert isinstance(record, GroupTerms)
    changes = deviations(scope.library, text)
    return {
        "terms": fact(text.id, text.id),
        "state": fact("in-force" if version else "draft", text.id),
        "version": fact(version.version if version else record.version, text.id),
        "from": fact(version.from_, text.id) if version else BLANK,
        "standard-version": fact(record.rests_on.version, text.id),
        "current-standard": fact(standard.field("version"), standard.id) if standard else fact(None, text.id),
        "outdated": fact("yes" if is_outdated(scope.library, text) else "no", text.id),
        "deviations": count(len(changes), (text.id,)),
        "review": fact(review if version else Unstated.NOT_APPLICABLE, text.id),
    }


DATA = Data(columns=COLUMNS, find=find)
