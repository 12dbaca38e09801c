"""All rules of procedure by name, and what each says of every meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from generators.library import Library
from generators.procedure.meeting import Meeting, meetings
from generators.procedure.periods import circulation, comments, notice, papers
from generators.procedure.presence import chair, quorum
from generators.procedure.substance import deliberation, existence, right_to_decide
from generators.procedure.verdict import Outcome, Verdict

Rule = Callable[[Meeting], Iterator[Verdict]]


def _one(rule: Callable[[Meeting], Verdict | None]) -> Rule:
    def each(meeting: Meeting) -> Iterator[Verdict]:
        found = rule(meeting)
        if found is not None:
            yield found

    return each


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "notice": _one(notice),
        "papers": _one(papers),
        "quorum": _one(quorum),
        "chair": _one(chair),
        "deliberation": deliberation,
        "right-to-decide": right_to_decide,
        "existence": existence,
        "circulation": _one(circulation),
        "comments": _one(comments),
    }
)


def verdicts(library: Library, rule: str) -> Iterator[tuple[Meeting, Verdict]]:
    """Yield what one rule says of every meeting; meetings with their terms are put together once for all rules."""
    for meeting in library.once("meetings", lambda: tuple(meetings(library))):
        for verdict in RULES[rule](meeting):
            yield meeting, verdict


def breaches(library: Library, rule: str) -> Iterator[tuple[Meeting, Verdict]]:
    """Yield every breach of one rule."""
    return ((meeting, one) for meeting, one in verdicts(library, rule) if one.outcome is Outcome.BROKEN)
