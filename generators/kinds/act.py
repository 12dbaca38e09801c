"""Act: a legal or administrative act that bodies and texts rest on, as far as its number, date and title are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from generators.blocks import Block, Inline
from generators.document import Document
from generators.kind import Kind
from generators.layouts.common import bullets, heading, source_block, standing
from generators.model.record import Basis, Record
from generators.model.scalars import Day, Line, Maybe
from generators.model.texts import Institution, Text, term
from generators.view import View, plain, said


class Act(Record):
    """One act; `caveat` says what about it still has to be verified."""

    type: Annotated[str, term("act-types")]
    number: Maybe[Line]
    date: Maybe[Day]
    title: Maybe[Text]
    issuer: Maybe[Institution] | None = None
    basis: Basis
    source: Text
    caveat: Text | None = None


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the act's particulars, and everything in this handbook that rests on it."""
    yield from standing(view, document)
    yield view.fields(document.record, "title", "type", "number", "date", "issuer")
    resting = view.resting.get(document.id, ())
    if resting:
        yield heading(view, "rests-on", "heading.rests-on")
        yield from bullets(view.link(other.id) for other in resting)
    yield from source_block(view, document)


def caption(view: View, document: Document) -> Inline:
    """Return how the act is cited: by type, number and date, as far as they are known."""
    record: Act = document.record  # type: ignore[assignment]
    number = record.number if isinstance(record.number, str) else ""
    day = view.language.day(record.date) if isinstance(record.date, date) else ""
    form = "act.both" if number and day else "act.number" if number else "act.day" if day else "act.type"
    words = view.words(form, type=plain(view.term(record.type)), number=number, day=day)
    return said(words[:1].upper() + words[1:])


SAMPLE = """\
type: law
number: "1"
date: not-stated
title: {sq: Një akt, en: An act}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="act",
    folder="content/acts",
    model=Act,
    sample=SAMPLE,
    title=lambda _: Text({}),
    layout=layout,
    caption=caption,
)
