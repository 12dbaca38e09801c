"""Newsletter: what an editor adds to the news of a month, and in which order they stand."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic_core import PydanticCustomError

from generators.model.record import Basis, Part, Record
from generators.model.scalars import Address, EntryId, Line
from generators.model.texts import AnyRef, Marked, Text

SECTIONS = ("own", "decisions", "guidelines", "milestones", "meetings", "coming")
"""The parts of a newsletter in the order in which they stand unless an editor wants another."""
Section = Literal["own", "decisions", "guidelines", "milestones", "meetings", "coming"]
_MONTH = re.compile(r"[12]\d{3}-(0[1-9]|1[0-2])", re.ASCII)


def _month(value: str) -> str:
    if not _MONTH.fullmatch(value):
        raise PydanticCustomError("wrong_value", "no month", {"expected": "month"})
    return value


MonthText = Annotated[str, Marked(_month, Line)]
"""A month as `2026-10`."""


class OwnItem(Part):
    """A piece of news that no record tells; `link` leads to a record, `address` to the web."""

    id: EntryId
    title: Text
    text: Text
    link: AnyRef | None = None
    address: Address | None = None


class Rewritten(Part):
    """An editor's words for a piece of news that the records tell; what is absent stays as the record has it."""

    item: Line
    title: Text | None = None
    text: Text | None = None


class Newsletter(Record):
    """The newsletter of one month; its introduction stands in its Markdown twins.

    Pieces of news are named as the newsletter itself names them: a decision or meeting by its code, a version as
    `guideline/1.2`, a line of a work programme, a planned meeting and a fixed day as `record#entry`, an own one by id.
    `order` names those that come first in their part, `sections` the parts that come first, `leave_out` what is not
    told.
    """

    title: Text
    month: MonthText
    number: Line | None = None
    sections: tuple[Section, ...] = ()
    order: tuple[Line, ...] = ()
    leave_out: tuple[Line, ...] = ()
    rewrite: tuple[Rewritten, ...] = ()
    items: tuple[OwnItem, ...] = ()
    status: Literal["draft", "published"]
    basis: Basis
    source: Text
