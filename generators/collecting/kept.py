"""Answers as they stand in the repository: what `collect` wrote, and what people have put right in it since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generators.collecting.answers import Answers, Unfit
from generators.document import Document
from generators.model.record import Access
from generators.records.answers import AnswersFile

ADAPTER = TypeAdapter(AnswersFile)


def kept(document: Document, issue: str) -> Iterator[Answers]:
    """Yield the answers to one issue by institution; files that are not in the form of answers are left out.

    Answers that are marked `access: internal` are left out too.
    """
    for _, held in sorted(document.answers.get(issue, {}).items()):
        made = read(held)
        if made is not None and made.access is not Access.INTERNAL:
            yield _answers(made)


def read(held: Any) -> AnswersFile | None:
    """Return plain data as a file of answers; None for what is none, of which the loading has told."""
    try:
        return ADAPTER.validate_python(held)
    except ValidationError:
        return None


def _answers(made: AnswersFile) -> Answers:
    return Answers(
        report=made.report,
        version=made.version,
        institution=made.institution,
        body=made.body or "",
        period=made.period or "",
        values=made.answers,
        unfit=tuple(Unfit(one.field, one.said, one.why) for one in made.unfit),
    )
