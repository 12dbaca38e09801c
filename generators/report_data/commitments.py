"""Commitments: what minutes of the period say will be done or held, without recording it as a decision or an action."""

from __future__ import annotations

from collections.abc import Iterator

from generators.follow_up import due_day
from generators.in_scope.facts import BLANK, claim
from generators.in_scope.meetings import held
from generators.records.minutes import Commitment
from generators.registers import Sitting
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("kind", "text", "meeting", "body", "owner", "owner-words", "due", "due-words")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each commitment and each event that is announced, the earliest meeting first."""
    for sitting in reversed(held(scope).sittings):
        for kind, found in (("commitment", sitting.minutes.commitments), ("event", sitting.minutes.events)):
            yield from (_line(sitting, kind, one) for one in found)


def _line(sitting: Sitting, kind: str, one: Commitment) -> Line:
    key = f"{sitting.document.id}#{one.id}"
    named = BLANK if one.owner is None and one.owner_text is not None else fact(one.owner, key)
    facts: dict[str, Fact] = {
        "kind": fact(kind, key),
        "text": fact(one.text, key),
        "meeting": fact(sitting.document.id, key),
        "body": fact(sitting.body, key),
        "owner": named,
        "owner-words": claim(one.owner_text, key),
        "due": fact(due_day(one.due), key),
        "due-words": claim(one.due.text, key),
    }
    return Line(key, facts)


DATA = Data(columns=COLUMNS, find=find)
