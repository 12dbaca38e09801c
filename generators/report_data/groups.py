"""Groups: the bodies of the mechanism with their type, chair, secretariat, seats and meetings of the period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.in_scope.bodies import bodies
from generators.in_scope.facts import claim, count, number
from generators.in_scope.lines import plans_in
from generators.in_scope.meetings import held_by
from generators.model.texts import Text
from generators.procedure.meeting import is_marked, seats
from generators.records.body import BodyRecord, Member, Secretariat
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("body", "type", "parent", "chair", "secretariat", "members", "since", "meetings")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each body; of one without minutes and without a programme it is not known whether it met."""
    planning = {plan.programme.body for plan in plans_in(scope)}
    for key in bodies(scope):
        document = scope.library.get(key)
        if document is not None and isinstance(document.record, BodyRecord):
            record, codes = document.record, held_by(scope, key).codes
            facts = {
                "body": fact(key, key),
                "type": fact(record.type, key),
                "parent": claim(record.parent, key),
                "secretariat": _secretariat(record, key),
                "since": fact(record.from_, key),
                "meetings": count(len(codes), codes) if codes else number(0 if key in planning else None, key),
            }
            yield Line(key, {**facts, **_seats(scope, key)})


def _secretariat(record: BodyRecord, key: str) -> Fact:
    held = record.secretariat
    return fact(held.institution if isinstance(held, Secretariat) else None, key)


def _seats(scope: ReportScope, key: str) -> dict[str, Fact]:
    """Return who chairs on the cut-off day, and how many seats there are; not stated where not all are named."""
    document = scope.library.get(key)
    held = seats(document, scope.cut_off)
    chairs = (one.post for one in held if is_marked(scope.library, one.capacity, "chairs") and _is_claimed(scope, one))
    chair: Text | None = next(chairs, None)
    is_whole = document is not None and document.field("members_complete") is True
    return {"chair": fact(chair, key), "members": number(len(held) if is_whole else None, key)}


def _is_claimed(scope: ReportScope, seat: Member) -> bool:
    """Say whether a record claims that a post had this seat in the period, and not only that it was seen in another."""
    return isinstance(seat.from_, date) or seat.seen is None or seat.seen in scope.period


DATA = Data(columns=COLUMNS, find=find)
