"""The page of the search: what it says to those whose browser runs no scripts, and the ways to everything."""

from __future__ import annotations

from generators.blocks import Block, Bullets, Crumb, Heading, Page, Paragraph, Span
from generators.navigation import sections
from generators.view import View, said

ADDRESS = "find"


def find_page(view: View) -> Page:
    """Return the page; where scripts run, the search stands in the place of its text."""
    blocks: list[Block] = [Paragraph(said(view.words("search_page.guide.words")))]
    for section in sections(view):
        blocks.append(Heading(f"_{section.key}", 2, said(section.words)))
        ways = (Paragraph((Span(link.words, href=link.address),)) for link in section.links)
        blocks.append(Bullets(tuple(ways)))
    title = said(view.words("search_page.guide.title"))
    home = Crumb(view.words("site.home"), "index")
    return Page(ADDRESS, view.lang, view.lang, title, tuple(blocks), (home,), searchable=False)
