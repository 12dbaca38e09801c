"""Self-check: questions with answers by which a reader of a guideline, or a trainee, sees what was understood."""

from __future__ import annotations

from typing import Annotated, Literal

from generators.model.record import Basis, Part, Record
from generators.model.scalars import EntryId, Flag, Line
from generators.model.texts import Text, ref


class Answer(Part):
    """One answer that can be chosen; `right` says that it is one of the right ones."""

    id: EntryId
    text: Text
    right: Flag | None = None


class Question(Part):
    """One question with its answers; `because` says why, and `point` where the guideline says so.

    `point` is the id of a heading or of a point of the guideline, as it stands in the source: `quorum`, `p-7kq2`.
    """

    id: EntryId
    question: Text
    answers: tuple[Answer, ...]
    because: Text | None = None
    point: Line | None = None

    @property
    def right(self) -> tuple[Answer, ...]:
        """Return the right answers, in their order."""
        return tuple(one for one in self.answers if one.right)


class SelfCheck(Record):
    """The questions on one guideline."""

    title: Text
    summary: Text | None = None
    guideline: Annotated[str, ref("guideline", "tor")]
    questions: tuple[Question, ...]
    status: Literal["draft", "published"]
    basis: Basis
    source: Text
