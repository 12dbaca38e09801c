"""Activity status: how many activities of the period have each status on the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator

from generators.grouping import grouped
from generators.in_scope.facts import count, portion
from generators.in_scope.lines import lines
from generators.planning.states import status_on
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each status that occurs, in the order of the vocabulary."""
    found = lines(scope)
    by_status = grouped((str(status_on(scope.library, one, scope.cut_off) or ""), one.key) for one in found)
    vocabulary = scope.library.get("activity-statuses")
    order = [term.id for term in (vocabulary.field("terms") if vocabulary else None) or ()]
    for status in sorted(by_status, key=lambda key: (key not in order, order.index(key) if key in order else 0, key)):
        keys = by_status[status]
        facts = {
            "status": fact(status or None, *keys),
            "count": count(len(keys), keys),
            "share": portion("activity-status", len(keys), len(found), scope.cut_off, (one.key for one in found)),
        }
        yield Line(status or "not-stated", facts)


DATA = Data(columns=("status", "count", "share"), find=find)
