"""What rules of procedure have to say, as problems with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generators.library import Library
from generators.problem import Problem
from generators.procedure.rules import breaches


def breach(rule: str, check: str) -> Callable[[Library], Iterator[Problem]]:
    """Return what yields every breach of a rule as a problem of this check."""

    def find(library: Library) -> Iterator[Problem]:
        for meeting, verdict in breaches(library, rule):
            yield Problem(library.place(meeting.document, verdict.keys), check, dict(verdict.values))

    return find
