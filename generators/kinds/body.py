"""Body: a committee, group or secretariat of the mechanism, with its names, members by post, and legal basis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from generators.blocks import Block
from generators.document import Document
from generators.kind import Kind
from generators.layouts.common import (
    bullets,
    heading,
    source_block,
    standing,
)
from generators.layouts.membership import members
from generators.layouts.names import names_table
from generators.model.record import Basis, Dated, Grounded, Name, Part, Record
from generators.model.scalars import Code, Day, EntryId, Maybe
from generators.model.texts import Act, Body, Institution, Text, ref, term
from generators.view import View, joined


class Member(Grounded, Dated):
    """A seat in the body: a post, not a person; `seen` is the day of a meeting at which the post was held so."""

    id: EntryId
    post: Text
    institution: Maybe[Institution] | None = None
    capacity: Maybe[Annotated[str, term("capacities")]]
    sector: Maybe[Annotated[str, term("sectors")]] | None = None
    seen: Maybe[Day] | Text | None = None


class Secretariat(Part):
    """Who hosts the secretariat of the body."""

    institution: Maybe[Institution]
    unit: Maybe[Text] | None = None


class BodyRecord(Record, Dated):
    """One body; meetings, terms of reference and registers hang on it."""

    type: Annotated[str, term("body-types")]
    code: Code | None = None
    phase: Text | None = None
    names: tuple[Name, ...]
    parent: Maybe[Body] | None = None
    successors: tuple[Body, ...] = ()
    legal_basis: tuple[Act, ...] = ()
    secretariat: Maybe[Secretariat] | None = None
    members: Maybe[tuple[Member, ...]] | None = None
    terms_of_reference: Annotated[str, ref("tor")] | None = None
    basis: Basis
    source: Text


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield what the body is, its names, members, groups below it and meetings."""
    record: BodyRecord = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield view.fields(
        record, "type", "code", "phase", "parent", "successors", "terms_of_reference", "legal_basis", "from_", "until"
    )
    yield from _secretariat(view, record)
    yield from names_table(view, document)
    yield from members(view, document)
    below = [body for body in view.library.of("body") if body.field("parent") == document.id]
    if below:
        yield heading(view, "groups", "heading.groups-below")
        yield from bullets(view.link(body.id) for body in below)
    met = view.sittings.get(document.id, ())
    if met:
        yield heading(view, "meetings", "heading.meetings")
        yield from bullets(view.link(sitting.document.id) for sitting in met)
    yield from source_block(view, document)


def _secretariat(view: View, record: BodyRecord) -> Iterator[Block]:
    if record.secretariat is None:
        return
    yield heading(view, "secretariat", "heading.secretariat")
    held = record.secretariat
    yield from bullets(
        [joined((view.link(held.institution), view.text(held.unit)), ", ")]
        if isinstance(held, Secretariat)
        else [view.unstated(held)]
    )


SAMPLE = """\
type: committee
names:
  - text: {sq: Komiteti shembull, en: Example committee}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="body",
    folder="content/bodies",
    model=BodyRecord,
    sample=SAMPLE,
    title=lambda record: record.names[-1].text,
    layout=layout,
)
