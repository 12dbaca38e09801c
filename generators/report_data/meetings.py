"""Meetings: each meeting of the period with what was in order, who came, what came of it, and how its minutes went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.in_scope.facts import BLANK, claim, count, number
from generators.in_scope.meetings import held
from generators.meeting_statistics.meetings import approved_on, made_at
from generators.meeting_statistics.scope import Scope
from generators.records.minutes import Invitation
from generators.registers import Sitting
from generators.reports.data import Data, Fact, Line, ReportScope, fact

RULES = ("notice", "papers", "quorum")
MADE = ("decisions", "recommendations", "actions")
COLUMNS = (
    "meeting",
    "code",
    "body",
    "date",
    "mode",
    "invited",
    "notice-days",
    "papers-days",
    *RULES,
    "present",
    "institutions",
    "items",
    *MADE,
    "circulated",
    "days-to-circulate",
    "approved",
    "days-to-approve",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each meeting, the earliest first."""
    meetings = held(scope)
    for one in reversed(meetings.sittings):
        key = one.minutes.code
        facts = {
            "meeting": fact(one.document.id, key),
            "code": fact(key, key),
            "body": fact(one.body, key),
            "date": fact(one.minutes.date, key),
            "mode": fact(one.minutes.mode, key),
        }
        yield Line(key, {**facts, **_before(meetings, one), **_at(one), **_after(meetings, one)})


def _before(meetings: Scope, one: Sitting) -> dict[str, Fact]:
    invitation, key = one.minutes.invitation, one.minutes.code
    sent = invitation.sent if isinstance(invitation, Invitation) else None
    papers = invitation.papers_sent if isinstance(invitation, Invitation) else None
    found = {"invited": fact(sent, key), "notice-days": _days(sent, one.minutes.date, key)}
    found["papers-days"] = _days(papers, one.minutes.date, key)
    for rule in RULES:
        verdict = meetings.verdict(rule, one)
        found[rule] = BLANK if verdict is None else fact(verdict.outcome.value, key)
    return found


def _at(one: Sitting) -> dict[str, Fact]:
    key, present = one.minutes.code, one.minutes.attendance.present
    named = (
        {person.institution for person in present if isinstance(person.institution, str)}
        if isinstance(present, tuple)
        else set()
    )
    is_stated = isinstance(present, tuple) and bool(present or one.minutes.attendance.complete is True)
    return {
        "present": number(len(present) if is_stated and isinstance(present, tuple) else None, key),
        "institutions": number(len(named) if is_stated else None, key),
        "items": count(len(one.minutes.items), (key,)),
        **{name: _made(one, name) for name in MADE},
    }


def _made(one: Sitting, name: str) -> Fact:
    codes = made_at(one, name)
    return fact(None, one.minutes.code) if codes is None else count(len(codes), codes or (one.minutes.code,))


def _after(meetings: Scope, one: Sitting) -> dict[str, Fact]:
    key, held_on = one.minutes.code, one.minutes.date
    circulated = one.minutes.circulated
    known = circulated if isinstance(circulated, date) and circulated <= meetings.as_of else None
    approved = approved_on(meetings, one.minutes)
    is_later = isinstance(circulated, date) and known is None
    return {
        "circulated": BLANK if is_later else claim(known or circulated, key),
        "days-to-circulate": _days(held_on, known, key) if known else BLANK,
        "approved": fact(approved, key) if approved else BLANK,
        "days-to-approve": _days(held_on, approved, key) if approved else BLANK,
    }


def _days(first: object, last: object, key: str) -> Fact:
    if not isinstance(first, date) or not isinstance(last, date):
        return fact(None, key)
    return number((last - first).days, key)


DATA = Data(columns=COLUMNS, find=find)
