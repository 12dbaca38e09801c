"""Items by kind: how many items of each kind the meetings had, and how many of them were deliberated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.in_scope.facts import count, portion
from generators.in_scope.meetings import held
from generators.model.scalars import Unstated
from generators.records.minutes import Item
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each kind, and one for the items whose kind is not stated, which are in no share."""
    found = [(f"{one.document.id}#{item.id}", item) for one in held(scope).sittings for item in one.minutes.items]
    stated = [key for key, item in found if not isinstance(item.kind, Unstated)]
    for kind in sorted({str(item.kind) for _, item in found if not isinstance(item.kind, Unstated)}):
        yield _line(scope, kind, [(key, item) for key, item in found if item.kind == kind], stated)
    silent = [(key, item) for key, item in found if isinstance(item.kind, Unstated)]
    if silent:
        yield _line(scope, "", silent, [])


def _line(scope: ReportScope, kind: str, own: Sequence[tuple[str, Item]], stated: Sequence[str]) -> Line:
    keys = [key for key, _ in own]
    said = [(key, item.deliberated) for key, item in own if isinstance(item.deliberated, bool)]
    facts = {
        "kind": fact(kind or None, *keys),
        "items": count(len(own), keys),
        "share": portion("items-of-kind", len(own) if kind else 0, len(stated), scope.cut_off, stated),
        "deliberated": portion(
            "deliberated", sum(was for _, was in said), len(said), scope.cut_off, (key for key, _ in said)
        ),
    }
    return Line(kind or "not-stated", facts)


DATA = Data(columns=("kind", "items", "share", "deliberated"), find=find)
