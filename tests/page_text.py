"""A page as lines of plain text, so that a test can say what a reader must find on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.blocks import Block, Bullets, Fields, Heading, Notice, Page, Paragraph, Prose, Table
from generators.view import plain


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every heading, paragraph, field, row and item as one line; fields as `label: value`, rows with ` | `."""
    for block in blocks:
        match block:
            case Heading():
                yield f"{'#' * block.level} {plain(block.words)}"
            case Paragraph():
                yield plain(block.words)
            case Bullets():
                yield from (f"- {plain(item.words)}" for item in block.items)
            case Fields():
                yield from (f"{label}: {plain(words)}" for label, words in block.rows)
            case Notice():
                yield f"{block.title}: {plain(block.words)}"
            case Table():
                yield " | ".join(column.label for column in block.columns)
                yield from (" | ".join(plain(cell.words) for cell in row.cells) for row in block.rows)
            case Prose():
                yield from block.markdown.splitlines()


def section(page: Page, title: str) -> list[str]:
    """Return the lines of the section with this title, up to the next heading of its level or above."""
    found: list[str] = []
    level = 0
    for block in page.blocks:
        if isinstance(block, Heading) and level and block.level <= level:
            break
        if level:
            found += lines([block])
        elif isinstance(block, Heading) and plain(block.words) == title:
            level = block.level
    return found
