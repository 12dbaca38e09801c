"""What is said of one action in tables, as of the cut-off day: who owes it, by when, its status and how late it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generators.follow_up import closed_on, days_late, days_open, days_overdue, due_of, owes, status_on, still_open
from generators.in_scope.facts import BLANK, claim, number
from generators.in_scope.meetings import held
from generators.model.texts import Text
from generators.records.minutes import Action
from generators.registers import Entry
from generators.reports.data import Fact, Line, ReportScope, fact

GIVEN = ("code", "action", "body", "owner", "answerable", "owner-words", "given", "due")
"""Columns of what was given to whom by when."""


def in_hand(scope: ReportScope) -> tuple[Entry, ...]:
    """Return the actions given in the period or open when it began, by code."""
    return tuple(sorted(held(scope).actions, key=lambda one: (one.date, one.made.code)))


def still_to_do(scope: ReportScope) -> tuple[Entry, ...]:
    """Return those of them that are open on the cut-off day, by the day on which they are due, then what has none."""
    found = (one for one in in_hand(scope) if still_open(scope.library, one, scope.cut_off))
    return tuple(sorted(found, key=lambda one: (due_of(one) or date.max, one.date, one.made.code)))


def past_due(scope: ReportScope) -> tuple[Entry, ...]:
    """Return the open ones whose day is past on the cut-off day, the latest first."""
    found = ((days_overdue(scope.library, one, scope.cut_off), one) for one in still_to_do(scope))
    late = [(days, one) for days, one in found if days is not None]
    return tuple(one for _, one in sorted(late, key=lambda pair: (-pair[0], pair[1].made.code)))


def action_rows(scope: ReportScope, found: Iterable[Entry], columns: tuple[str, ...]) -> Iterator[Line]:
    """Yield actions with these of their columns."""
    for one in found:
        made = one.made
        if isinstance(made, Action):
            facts = {**_given(one, made), **_state(scope, one, made)}
            yield Line(made.code, {column: facts[column] for column in columns})


def _given(one: Entry, made: Action) -> dict[str, Fact]:
    code = made.code
    return {
        "code": fact(code, code),
        "action": fact(made.text, code),
        "body": fact(one.sitting.body, code),
        "owner": _owner(made),
        "owner-words": claim(made.owner_text, code),
        "given": fact(one.date, code),
        "due": fact(due_of(one), code),
        "due-words": claim(made.due.text, code),
    }


def _owner(made: Action) -> Fact:
    """Return the institution that owes it; empty where words name the owner instead, as they stand beside it."""
    if made.owner is None and made.owner_text is not None:
        return BLANK
    return fact(made.owner, made.code)


def _state(scope: ReportScope, one: Entry, made: Action) -> dict[str, Fact]:
    library, day, code = scope.library, scope.cut_off, made.code
    is_open = still_open(library, one, day)
    late = days_overdue(library, one, day) if is_open else days_late(library, one, day)
    return {
        "status": fact(status_on(library, one, day), code),
        "closed": BLANK if is_open else fact(closed_on(library, one, day), code),
        "days-open": number(days_open(one, day), code) if is_open else BLANK,
        "days-overdue": _late(late, is_open, one),
        "evidence": _evidence(scope, made),
        "answerable": _answerable(scope, one),
    }


def _answerable(scope: ReportScope, one: Entry) -> Fact:
    """Return the institution that answers for it on the cut-off day, where it is one; empty where several do."""
    found = sorted(owes(scope.library, one, scope.cut_off))
    return fact(found[0], one.made.code) if len(found) == 1 else BLANK if found else _owner_unknown(one)


def _owner_unknown(one: Entry) -> Fact:
    return BLANK if isinstance(one.made, Action) and one.made.owner_text else fact(None, one.made.code)


def _late(late: int | None, is_open: bool, one: Entry) -> Fact:
    """Return the days late: zero for what still has time, not stated where a day is missing to tell."""
    if late is None and is_open and due_of(one) is not None:
        late = 0
    return number(late, one.made.code)


def _evidence(scope: ReportScope, made: Action) -> Fact:
    """Return the last evidence that was there by the cut-off day."""
    said = [one.evidence for one in made.history if one.date <= scope.cut_off and isinstance(one.evidence, Text)]
    return fact(said[-1], made.code) if said else BLANK if made.history else claim(made.evidence, made.code)
