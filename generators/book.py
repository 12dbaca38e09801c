"""The whole handbook as one book: which pages it holds, in which order, and what stands on its cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generators import pages
from generators.blocks import Block, Heading, Page
from generators.document import Document
from generators.in_force import version_in_force
from generators.kind import registry
from generators.layouts.body import CHANGING
from generators.navigation import in_order, shelves
from generators.outputs.documents.book import Chapter
from generators.view import View, plain, said

ADDRESS = "index"
KINDS = frozenset({"page", "guideline", "tor", "body", "act", "glossary"})
"""What a handbook says; sittings, plans and lists change from day to day, and have documents of their own."""


def front(view: View, held: Sequence[Chapter] = ()) -> Page:
    """Return what the cover says; it names the last change of any chapter where each of them names its own."""
    site = view.library.site
    days = [one.page.changed for one in held if one.page.changed]
    return Page(
        address=ADDRESS,
        lang=view.lang,
        body_lang=view.lang,
        title=said(plain(view.text(site.title))),
        blocks=(),
        standing=view.words("documents.whole"),
        changed=max(days) if days and len(days) == len(held) else None,
    )


def chapters(view: View, changed: Mapping[str, date] | None = None) -> Iterator[Chapter]:
    """Yield every page of the handbook in the order of the navigation."""
    for key, kinds in shelves():
        part = view.words(f"section.{key}")
        # What names its part stands there before the kinds, as in the navigation.
        named = [one for one in in_order(view, registry()["page"]) if one.field("part") == key]
        held = [one for kind in kinds if kind.name in KINDS for one in in_order(view, kind) if not one.field("part")]
        for document in (*named, *held):
            yield Chapter(part, _page(view, document, changed or {}))


def _page(view: View, document: Document, changed: Mapping[str, date]) -> Page:
    """Return a page as a chapter; what is in force follows from the day that is spoken of, which is then the book's."""
    page = pages.shown(view, document, changed)
    dated = version_in_force(document, view.today) is not None
    return replace(page, blocks=tuple(_lasting(page.blocks)), changed=None if dated else page.changed)


def _lasting(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks but for sections that list what happened, which follow from other records every day."""
    shown = True
    for block in blocks:
        if isinstance(block, Heading):
            shown = block.id.removeprefix("_") not in CHANGING
        if shown:
            yield block
