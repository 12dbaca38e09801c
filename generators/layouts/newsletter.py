"""An editor's part of a newsletter: the introduction, then each own piece of news under its title."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Heading, Paragraph
from generators.document import Document
from generators.layouts.common import prose, source_block, standing
from generators.records.newsletter import Newsletter
from generators.view import View


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield what the editor wrote; the order of news that records tell shows on the page of the month."""
    record: Newsletter = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield from prose(view, document)
    for one in record.items:
        yield Heading(one.id, 2, view.text(one.title))
        yield Paragraph(view.text(one.text))
    yield from source_block(view, document)
