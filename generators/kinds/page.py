"""Page: prose of the handbook that explains and does not rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generators.blocks import Block
from generators.document import Document
from generators.kind import Kind, ProseRule
from generators.layouts.common import prose, source_block, standing
from generators.model.record import Basis, Record
from generators.model.scalars import Authentic, Count
from generators.model.texts import Text
from generators.view import View


class PageRecord(Record):
    """One page; its words stand in its Markdown twins, and `part` says under which heading readers find it."""

    title: Text
    summary: Text | None = None
    part: Literal["entrances", "checklists", "mechanism", "handbook"] | None = None
    order: Count | None = None
    status: Literal["draft", "published"]
    authentic: Authentic | None = None
    basis: Basis
    source: Text


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the prose, and at its end what it rests on."""
    yield from standing(view, document)
    yield from prose(view, document)
    yield from source_block(view, document)


SAMPLE = """\
title: {sq: Faqe shembull, en: Example page}
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="page",
    folder="content/pages",
    model=PageRecord,
    sample=SAMPLE,
    title=lambda record: record.title,
    prose=ProseRule.HANDBOOK,
    layout=layout,
)
