"""Newsletters: one for each month in which something happened, or for which an editor wrote, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.blocks import Block, Heading, Inline, Maker, Page, Paragraph, Span
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.document import Document
from generators.grouping import grouped
from generators.layouts.common import bullets
from generators.newsletter.issue import Issue, issue
from generators.newsletter.month import Month
from generators.newsletter.news import edited, months
from generators.newsletter.page import KEY, address, newsletter_page, title
from generators.site_plan import Link
from generators.view import View, joined, said


def _links(view: View) -> Iterable[Link]:
    if months(view.library, view.today):
        yield Link(view.words("newsletter.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    found = months(view.library, view.today)
    # The feed names this page, so that it is there before the first newsletter is.
    yield f"{KEY}/index", partial(_front, view, found)
    for one in found:
        yield address(one), partial(_page, view, one)


def _shows(view: View) -> Iterable[tuple[Document, Maker]]:
    """Yield the editor's records, which stand on the pages of their months."""
    shown = set(months(view.library, view.today))
    for month, document in edited(view.library).items():
        if month in shown:
            yield document, partial(_page, view, month)


def _page(view: View, month: Month) -> Page:
    return newsletter_page(view, issue(view.library, month, view.today))


def _front(view: View, found: tuple[Month, ...]) -> Page:
    blocks: list[Block] = [] if found else [Paragraph(said(view.words("newsletter.none")))]
    for year, held in grouped((one.year, one) for one in found).items():
        blocks.append(Heading(f"_year-{year}", 2, said(str(year))))
        blocks += bullets(_way(view, one) for one in held)
    return derived_page(view, KEY, f"{KEY}/index", view.words("newsletter.title"), blocks)


def _way(view: View, month: Month) -> Inline:
    """Return the way to the newsletter of a month, with the headline that its editor gave it."""
    document = edited(view.library).get(month)
    named = title(view, Issue(month, view.today, document, ()))
    return joined(((Span(named, href=address(month)),), view.text(document.title) if document else ()), ": ")


DERIVED = Derived(key=KEY, heading="communication", links=_links, makers=_makers, shows=_shows)
