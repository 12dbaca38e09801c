"""What a page is about in one or two sentences, for search engines and for whoever is sent its address."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Fields, Heading, Inline, Page, Paragraph
from generators.outputs.site.elements import plain

MOST = 300
"""So many characters are kept; search engines show about half of that."""
FACTS = 3


def describe(page: Page) -> str:
    """Return the summary of a page, else its first facts and what it deals with, else its first paragraph."""
    if page.description or page.moved or page.body_lang != page.lang:
        return page.description
    return cut(_facts(page.blocks) or _paragraph(page.blocks))


def _facts(blocks: tuple[Block, ...]) -> str:
    """Return the first values that are stated, and the numbered headings: of minutes the body, the date, the items."""
    form = next((block for block in blocks if isinstance(block, Fields)), Fields(()))
    stated = [f"{label}: {plain(words)}" for label, words in form.rows if _stated(words)]
    if not stated:
        return ""
    items = [plain(one.words) for one in _items(blocks)]
    return ". ".join(("; ".join(stated[:FACTS]), *(["; ".join(items)] if items else ()))) + "."


def _stated(words: Inline) -> bool:
    """Say whether there is a value, and in the language of the page: a description cannot say that it changes."""
    return any(span.role != "muted" for span in words) and not any(span.lang for span in words)


def _items(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    yield from (block for block in blocks if isinstance(block, Heading) and block.level == 3 and block.number)


def _paragraph(blocks: tuple[Block, ...]) -> str:
    return next((plain(block.words) for block in blocks if isinstance(block, Paragraph)), "")


def cut(text: str) -> str:
    """Return the text, ended at a word where it is too long."""
    if len(text) <= MOST:
        return text
    return text[:MOST].rpartition(" ")[0].rstrip(",;:.") + "…"
