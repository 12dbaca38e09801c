"""Reports: the index of all types with their forms, each issue that is published, and each form as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from generators.blocks import Block, Crumb, Inline, Maker, Page, Paragraph, Row, Span
from generators.collecting import consolidated_page
from generators.crumbs import to_start
from generators.derived import Derived, Filed
from generators.document import Document
from generators.layouts.common import cells, heading, table
from generators.layouts.report import issues_table
from generators.reports import addresses, blank, prefilled, told
from generators.reports.issue import Made, published
from generators.reports.period import NONE
from generators.reports.titles import title
from generators.reports.wishes import types
from generators.site_plan import Link
from generators.view import View, plain, said

FILED = "report-issue"
"""The kind that search finds issues as, so that they stand apart from the types."""


def _links(view: View) -> Iterable[Link]:
    if view.library.of("report"):
        yield Link(view.words("report.index.title"), addresses.INDEX)


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    if not view.library.of("report"):
        return
    yield addresses.INDEX, partial(_index, view)
    for document in view.library.of("report"):
        yield addresses.blank(document), partial(_form, view, document)
        for one in published(view.library, document):
            yield addresses.issue(one), partial(_issue, view, document, one.key)
            if one.is_answered:
                yield addresses.consolidated(one), partial(_consolidated, view, document, one.key)


def _filed(view: View) -> Iterator[Filed]:
    """Yield the issues as search finds them: each is of its body, and of the last day of its period."""
    for document in view.library.of("report"):
        for one in published(view.library, document):
            last = "" if one.period.kind == NONE else one.period.last.isoformat()
            body = (one.body,) if one.body else ()
            yield Filed(FILED, partial(told.page, view, one), body, one.status, last)


def _index(view: View) -> Page:
    about = view.words("report.index.about")
    return Page(
        address=addresses.INDEX,
        lang=view.lang,
        body_lang=view.lang,
        title=said(view.words("report.index.title")),
        blocks=(Paragraph(said(about)), *_index_blocks(view)),
        crumbs=(to_start(view),),
        section=addresses.KEY,
        description=about,
    )


def _index_blocks(view: View) -> Iterator[Block]:
    found = tuple(types(view.library))
    yield heading(view, "types", "report.index.types")
    rows = [Row(None, cells(*_type(view, one))) for one in found]
    columns = ("report_number", "report_type", "report_about", "report_period", "form")
    yield table(view, "types-table", view.words("report.index.types"), columns, rows)
    yield heading(view, "issues", "report.index.issues")
    yield from issues_table(view, tuple(issue for one in found for issue in published(view.library, one)), named=True)


def _type(view: View, one: Document) -> Iterator[Inline]:
    record = one.record
    yield view.field(record, "number")
    yield view.link(one.id)
    yield view.field(record, "about")
    yield view.field(record, "period")
    yield (Span(view.words("report.index.blank"), href=addresses.blank(one)),)


def _ways_back(view: View, document: Document) -> tuple[Crumb, ...]:
    """Return the way back from an issue or a form: the start, the index, the type."""
    index = Crumb(view.words("report.index.title"), addresses.INDEX)
    return (to_start(view), index, Crumb(plain(view.title(document)), document.address))


def _form(view: View, document: Document) -> Page:
    return blank.page(view, document, addresses.blank(document), _ways_back(view, document))


def _issue(view: View, document: Document, key: str) -> Page:
    one = _of_key(view, document, key)
    page = prefilled.page(view, one, addresses.issue(one), _ways_back(view, document))
    answers = Crumb(view.words("report.page.answers"), addresses.consolidated(one))
    return replace(page, ways=(*page.ways, answers)) if one.is_answered else page


def _consolidated(view: View, document: Document, key: str) -> Page:
    one = _of_key(view, document, key)
    page = consolidated_page.page(replace(view, today=one.cut_off), one, addresses.consolidated(one))
    issue = Crumb(plain(title(view, one)), addresses.issue(one))
    return replace(page, crumbs=(*_ways_back(view, document), issue))


def _of_key(view: View, document: Document, key: str) -> Made:
    return next(found for found in published(view.library, document) if found.key == key)


DERIVED = Derived(key=addresses.KEY, heading="reports", links=_links, makers=_makers, lists="report", filed=_filed)
