"""The whole handbook as one book: which pages it holds, in which order, and what stands on its cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generators import pages
from generators.blocks import Page
from generators.kind import registry
from generators.navigation import in_order, shelves
from generators.outputs.documents.book import Chapter
from generators.view import View, plain, said

ADDRESS = "index"
KINDS = frozenset({"page", "guideline", "tor", "body", "act", "glossary"})
"""What a handbook says; sittings, plans and lists change from day to day, and have documents of their own."""


def front(view: View) -> Page:
    """Return what the cover says."""
    site = view.library.site
    return Page(
        address=ADDRESS,
        lang=view.lang,
        body_lang=view.lang,
        title=said(plain(view.text(site.title))),
        blocks=(),
        standing=view.words("documents.whole"),
    )


def chapters(view: View, changed: Mapping[str, date] | None = None) -> Iterator[Chapter]:
    """Yield every page of the handbook in the order of the navigation."""
    for key, kinds in shelves():
        part = view.words(f"section.{key}")
        # What names its part stands there before the kinds, as in the navigation.
        named = [one for one in in_order(view, registry()["page"]) if one.field("part") == key]
        held = [one for kind in kinds if kind.name in KINDS for one in in_order(view, kind) if not one.field("part")]
        for document in (*named, *held):
            yield Chapter(part, pages.shown(view, document, changed or {}))
