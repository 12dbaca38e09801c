"""Guideline: what the secretariat rules, as twins with versions, owner, legal basis and a day for review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from generators.blocks import Block, Inline, Paragraph, Row
from generators.document import Document
from generators.kind import Kind, ProseRule
from generators.layouts.common import (
    cells,
    heading,
    prose,
    source_block,
    standing,
    table,
    versions,
)
from generators.model.record import Basis, Record, Tag, Version
from generators.model.scalars import Authentic, Day, Line, Maybe
from generators.model.texts import Act, Institution, Text, ref
from generators.view import View


class Guideline(Record):
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
    tags: tuple[Tag, ...] = ()
    related: tuple[Annotated[str, ref("guideline")], ...] = ()


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the particulars of the guideline, its text with numbered points, its tags and versions."""
    record: Guideline = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield Paragraph(view.text(record.summary))
    yield view.fields(record, "code", "version", "status", "owner", "authentic", "review_by", "legal_basis", "related")
    yield from prose(view, document)
    yield from _tags(view, record)
    yield from versions(view, record.versions)
    yield from source_block(view, document)


def _tags(view: View, record: Guideline) -> Iterator[Block]:
    if not record.tags:
        return
    rows = []
    for tag in record.tags:
        words = (
            view.link(tag.scheme),
            view.link(tag.scheme, tag.code, _code(view, tag)),
            view.word(tag.strength),
            view.text(tag.evidence),
        )
        rows.append(Row(None, cells(*words)))
    yield heading(view, "tags", "heading.tags")
    yield table(view, "tags-table", view.words("heading.tags"), ("scheme", "code", "strength", "evidence"), rows)


def _code(view: View, tag: Tag) -> Inline:
    scheme = view.library.get(tag.scheme)
    codes = (scheme.field("codes") if scheme else None) or ()
    found = next((code for code in codes if code.id == tag.code), None)
    return view.text(found.name) if found else view.text(tag.code)


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
