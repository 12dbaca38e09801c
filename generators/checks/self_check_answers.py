"""A question of a self-check that cannot be answered: too few answers, none of them right, or all of them."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.records.self_check import Question, SelfCheck


def find(library: Library) -> Iterator[Problem]:
    """Yield every question of which the right answer cannot be told from the others."""
    for document in library.of("self-check"):
        if not isinstance(document.record, SelfCheck):
            continue
        for index, one in enumerate(document.record.questions):
            variant = _wrong(one)
            if variant is not None:
                place = library.place(document, ("questions", index, "answers"))
                yield Problem(place, "self-check-answers", {"question": one.id}, variant)


def _wrong(one: Question) -> str | None:
    """Return the variant of the message, or None where the question can be answered."""
    if len(one.answers) < 2:
        return "few"
    if len(one.right) == len(one.answers):
        return "all"
    return None if one.right else ""


CHECK = Check(code="E535", severity=Severity.ERROR, find=find)
