"""Institution: a ministry, agency, embassy or organisation, with its names over time and what followed it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from generators.blocks import Block
from generators.document import Document
from generators.kind import Kind
from generators.layouts.common import bullets, heading, source_block, standing
from generators.layouts.names import names_table
from generators.model.record import Basis, Dated, Name, Record
from generators.model.scalars import Line, Maybe, WebAddress
from generators.model.texts import Act, Institution, Text, term
from generators.view import View


class InstitutionRecord(Record, Dated):
    """One institution; owners in other records name it and follow its successors.

    `reviewers` are the handles on the forge of those who review what it owns; the command `codeowners` reads them.
    """

    names: tuple[Name, ...]
    sector: Annotated[str, term("sectors")]
    parent: Maybe[Institution] | None = None
    successors: tuple[Institution, ...] = ()
    legal_basis: tuple[Act, ...] = ()
    website: Maybe[WebAddress] | None = None
    reviewers: tuple[Line, ...] = ()
    basis: Basis
    source: Text


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the institution's names over time, what it sits in, and the actions that it owes."""
    yield from standing(view, document)
    yield view.fields(document.record, "sector", "parent", "successors", "legal_basis", "website", "from_", "until")
    yield from names_table(view, document)
    seats = [body for body in view.library.of("body") if _sits_in(document.id, body)]
    if seats:
        yield heading(view, "bodies", "heading.sits-in")
        yield from bullets(view.link(body.id) for body in seats)
    owed = view.actions.get(document.id, ())
    if owed:
        yield heading(view, "actions", "heading.actions")
        yield from bullets(view.link(one.sitting.document.id, one.anchor, view.text(one.made.text)) for one in owed)
    yield from source_block(view, document)


def _sits_in(institution: str, body: Document) -> bool:
    secretariat = body.field("secretariat")
    hosts = getattr(secretariat, "institution", None) == institution
    members = body.field("members")
    return hosts or any(member.institution == institution for member in (members if isinstance(members, tuple) else ()))


SAMPLE = """\
names:
  - text: {sq: Ministria shembull, en: Example ministry}
sector: government
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="institution",
    folder="content/institutions",
    model=InstitutionRecord,
    sample=SAMPLE,
    title=lambda record: record.names[-1].text,
    layout=layout,
)
