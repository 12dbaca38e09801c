"""One file of answers: what an institution said in the form of a report, and what of it does not fit."""

from __future__ import annotations

from collections.abc import Mapping

from generators.model.record import Part
from generators.model.scalars import Id, Line


class UnfitPart(Part):
    """What does not fit: the question it was said to, why it does not fit, and how it was said."""

    field: Line
    why: Line
    said: str


class AnswersFile(Part):
    """One file of answers; a list of rows for each table, one text for each other question, `not-stated` among them.

    `stamp` is that of the answers as they were sent, so that what people change in them is not written over.
    """

    report: Id
    version: Line
    institution: Id
    body: Id | None = None
    period: Line | None = None
    stamp: Line | None = None
    answers: Mapping[str, str | tuple[Mapping[str, str], ...]]
    unfit: tuple[UnfitPart, ...] = ()
