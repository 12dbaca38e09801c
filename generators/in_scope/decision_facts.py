"""What is said of one decision or recommendation in tables, as of the cut-off day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.in_scope.facts import BLANK
from generators.in_scope.meetings import decision_status
from generators.records.minutes import Decision
from generators.registers import Entry, entry_of
from generators.reports.data import Fact, Line, ReportScope, fact

COLUMNS = ("code", "text", "body", "date", "item", "status", "implemented-by")


def decision_rows(scope: ReportScope, found: Iterable[Entry]) -> Iterator[Line]:
    """Yield decisions or recommendations as lines."""
    for one in found:
        made = one.made
        if isinstance(made, Decision):
            facts = {
                "code": fact(made.code, made.code),
                "text": fact(made.text, made.code),
                "body": fact(one.sitting.body, made.code),
                "date": fact(one.date, made.code),
                "item": fact(one.item.title, f"{one.sitting.document.id}#{one.item.id}"),
                "status": fact(decision_status(scope, one), made.code),
                "implemented-by": _carriers(scope, made),
            }
            yield Line(made.code, facts)


def _carriers(scope: ReportScope, made: Decision) -> Fact:
    """Return the codes of what carries it out, as far as that is public."""
    codes = [code for code in made.implemented_by if entry_of(scope.library, code) is not None]
    return fact(", ".join(codes), *codes) if codes else BLANK
