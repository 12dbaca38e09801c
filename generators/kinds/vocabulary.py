"""Vocabulary: the terms that a field may have, with words in every language; body types, capacities, statuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generators.blocks import Block, Row
from generators.document import Document
from generators.kind import Kind
from generators.layouts.common import cells, table
from generators.model.record import Part, Record
from generators.model.scalars import EntryId, Flag
from generators.model.texts import Text
from generators.view import View

State = Literal[
    "open", "in-progress", "done", "done-late", "cancelled", "in-force", "implemented", "superseded", "withdrawn"
]


class Entry(Part):
    """One term, with its words and what it means.

    `closes` says of a status that nothing more is to be done, `votes` of a capacity that it takes part in decisions and
    counts for the quorum, `chairs` that it may lead a meeting; `decides` says of a kind of item that it asks for a
    decision, and of a type of body that it may take one; `returns` says of an outcome that the item comes back on the
    next agenda. `needs` says of a state of minutes which of their fields must then be stated. `means` names the state
    that the product knows, where the id of a status is another word for it;
    `non_state` says of a sector that it does not speak for a public body or a donor.
    """

    id: EntryId
    words: Text
    meaning: Text | None = None
    closes: Flag | None = None
    votes: Flag | None = None
    chairs: Flag | None = None
    decides: Flag | None = None
    returns: Flag | None = None
    needs: tuple[Literal["circulated", "approval", "corrections"], ...] = ()
    means: State | None = None
    non_state: Flag | None = None


MARKS = ("closes", "votes", "chairs", "decides", "returns", "means", "non_state")


class Vocabulary(Record):
    """A closed list of terms; fields of other records name it."""

    title: Text
    terms: tuple[Entry, ...]


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the terms as a table; each is a unit with an address."""
    record: Vocabulary = document.record  # type: ignore[assignment]
    rows = [
        Row(
            entry.id,
            cells(
                view.text(entry.words),
                view.text(entry.meaning),
                *(view.value(getattr(entry, mark)) for mark in MARKS),
                view.word(entry.needs),
            ),
        )
        for entry in record.terms
    ]
    yield table(view, "terms", view.words("heading.terms"), ("term", "meaning", *MARKS, "needs"), rows)


SAMPLE = """\
title: {sq: Mënyra e mbledhjes, en: Mode of meeting}
terms:
  - id: in-person
    words: {sq: me praninë fizike, en: in person}
  - id: online
    words: {sq: në distancë, en: online}
"""

KIND = Kind(
    name="vocabulary",
    folder="content/vocabularies",
    model=Vocabulary,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
