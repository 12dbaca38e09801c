"""What the site offers of reports besides pages: documents of issues and forms, and the facts of each issue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generators.blocks import Crumb, Page
from generators.collecting import consolidated_page
from generators.document import Document
from generators.file_sizes import kilobytes
from generators.library import Library
from generators.outputs.documents.ahead import Ahead
from generators.reports import addresses, blank, prefilled
from generators.reports.figures_file import as_json
from generators.reports.issue import Made, published
from generators.view import View


def pages(view: View) -> tuple[list[Page], Mapping[str, date]]:
    """Return the pages of forms and issues, and the day that each issue speaks of: that of its cut-off."""
    forms = [blank.page(view, one, addresses.blank(one)) for one in view.library.of("report")]
    issues = [(page, one.cut_off) for one in _issues(view.library) for page in _pages(view, one)]
    return [*forms, *(page for page, _ in issues)], {page.address: day for page, day in issues}


def _pages(view: View, one: Made) -> Iterator[Page]:
    yield prefilled.page(view, one, addresses.issue(one))
    if one.is_answered:
        yield consolidated_page.page(replace(view, today=one.cut_off), one, addresses.consolidated(one))


def _issues(library: Library) -> Iterator[Made]:
    for document in library.of("report"):
        yield from published(library, document)


def data(view: View) -> Ahead:
    """Return the facts of each issue as JSON, with the ways to them."""
    files = {f"{addresses.issue(one)}.json": as_json(view.library, one) for one in _issues(view.library)}
    return Ahead(files, {path.removesuffix(".json"): (_way(view, path, raw),) for path, raw in files.items()})


def _way(view: View, path: str, raw: bytes) -> Crumb:
    return Crumb(view.words("report.page.data", size=kilobytes(len(raw))), f"/{view.lang}/{path}")


def document_of(library: Library, address: str) -> Document | None:
    """Return the record that a document at this address was made from: for a report its type."""
    own = library.get(address.rpartition("/")[2])
    if own is not None:
        return own
    for document in library.of("report"):
        issues = tuple(published(library, document))
        known = {addresses.blank(document), *map(addresses.issue, issues), *map(addresses.consolidated, issues)}
        if address in known:
            return document
    return None
