"""Example data in pages that follow from many records: said once above each page that counts or lists any of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Bullets, Fields, Inline, Notice, Paragraph, Table
from generators.model.record import Basis
from generators.view import View, said


def example_notice(view: View, blocks: tuple[Block, ...]) -> tuple[Notice, ...]:
    """Return the notice that a page counts example data, where any record that the page leads to is an example.

    A page that is an example or a draft itself has said so.
    """
    if any(isinstance(block, Notice) and block.tone in ("example", "draft") for block in blocks):
        return ()
    if not any(_leads_to_example(view, words) for block in blocks for words in _words(block)):
        return ()
    return (Notice("example", view.words("notice.example.title"), said(view.words("notice-of-many.example"))),)


def _words(block: Block) -> Iterator[Inline]:
    match block:
        case Table():
            yield from (cell.words for row in block.rows for cell in row.cells)
        case Bullets():
            yield from (item.words for item in block.items)
        case Fields():
            yield from (words for _, words in block.rows)
        case Paragraph():
            yield block.words


def _leads_to_example(view: View, words: Inline) -> bool:
    """Say whether the words lead to an example; a page about one record ends in its id: `follow-up/mof`."""
    for span in words:
        name = (span.href or "").partition("#")[0].rpartition("/")[2].partition(".")[0]
        document = view.library.get(name.rpartition("_")[2]) if name else None
        if document is not None and document.field("basis") is Basis.EXAMPLE:
            return True
    return False
