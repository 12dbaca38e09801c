"""Guideline: what the secretariat rules, as twins with versions, owner, legal basis and a day for review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from generators.blocks import Block, Paragraph
from generators.document import Document
from generators.kind import Kind, ProseRule
from generators.layouts.common import (
    prose,
    source_block,
    standing,
    versions,
)
from generators.layouts.tags import screened_of, tags_of
from generators.model.record import Basis, Record, Taggable, Version
from generators.model.scalars import Authentic, Day, Line, Maybe
from generators.model.texts import Act, Institution, Text, ref
from generators.view import View


class Guideline(Record, Taggable):
    """One guideline; a text that no body adopted is a draft, and says so on every page."""

    title: Text
    summary: Text
    code: Line | None = None
    owner: Maybe[Institution]
    status: Literal["draft", "adopted", "withdrawn"]
    authentic: Authentic | None = None
    legal_basis: tuple[Act, ...] = ()
    review_by: Maybe[Day]
    basis: Basis
    source: Text
    version: Line
    versions: tuple[Version, ...] = ()
    related: tuple[Annotated[str, ref("guideline")], ...] = ()


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the particulars of the guideline, its text with numbered points, its tags and versions."""
    record: Guideline = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield Paragraph(view.text(record.summary))
    yield view.fields(record, "code", "version", "status", "owner", "authentic", "review_by", "legal_basis", "related")
    yield from prose(view, document)
    yield from tags_of(view, record.tags)
    yield from screened_of(view, record.screened)
    yield from versions(view, record.versions)
    yield from source_block(view, document)


SAMPLE = """\
title: {sq: Udhëzues shembull, en: Example guideline}
summary: {sq: Për çfarë shërben., en: What it is for.}
owner: not-stated
status: draft
review_by: not-stated
basis: example
source: {sq: Shembull, en: Example}
version: "0.1"
"""

KIND = Kind(
    name="guideline",
    folder="guidelines",
    model=Guideline,
    sample=SAMPLE,
    title=lambda record: record.title,
    prose=ProseRule.NORMATIVE,
    layout=layout,
)
