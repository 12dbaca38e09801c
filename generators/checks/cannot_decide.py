"""Rules of procedure that cannot be held against a meeting, because a record does not say what is needed."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.procedure.meeting import Meeting
from generators.procedure.rules import RULES, verdicts
from generators.procedure.verdict import Outcome


def find(library: Library) -> Iterator[Problem]:
    """Yield one notice for each rule that stays undecided, and a single one where there are no terms to hold to."""
    silent = set()
    for rule in RULES:
        for meeting, verdict in verdicts(library, rule):
            if verdict.outcome is not Outcome.UNDECIDED:
                continue
            if verdict.why == meeting.terms.why and meeting.document.id not in silent:
                silent.add(meeting.document.id)
                yield _problem(library, meeting, ("bodies",), "terms", verdict.why)
            elif verdict.why != meeting.terms.why:
                yield _problem(library, meeting, verdict.keys, rule, verdict.why)


def _problem(library: Library, meeting: Meeting, keys: KeyPath, rule: str, why: str) -> Problem:
    values = {"rule": f"word:procedure.{rule}", "why": f"word:undecided.{why}"}
    return Problem(library.place(meeting.document, keys), "cannot-decide", values)


CHECK = Check(code="E410", severity=Severity.NOTICE, find=find)
