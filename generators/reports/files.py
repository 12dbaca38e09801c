"""Files of a report: documents of an issue or a form, its tables as a workbook, its facts as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generators.blocks import Page
from generators.collecting import consolidated_page
from generators.document import Document
from generators.issuing import Issued, house
from generators.outputs.data.report_workbook import report_workbook
from generators.outputs.documents.form import FORMS as DOCUMENTS
from generators.outputs.documents.render import render_all
from generators.reports import addresses, blank, prefilled
from generators.reports.figures_file import as_json
from generators.reports.issue import Made
from generators.tree import Tree
from generators.view import View

DATA, BOOK = "json", "xlsx"
FORMS = (*DOCUMENTS, DATA, BOOK)
"""The forms of an issue."""
FORMS_TO_FILL = tuple(DOCUMENTS)
"""The forms of what is to be filled in, and of what was answered."""


def of_issue(views: Mapping[str, View], tree: Tree, issue: Made, forms: Sequence[str]) -> Iterator[Issued]:
    """Yield the files of an issue in all these languages; the facts are the same in all of them."""
    stem = f"{issue.document.id}-{issue.key}"
    for view in views.values():
        page = prefilled.page(view, issue, addresses.issue(issue))
        yield from _documents(replace(view, today=issue.cut_off), tree, page, stem, forms)
        if BOOK in forms:
            yield Issued(f"{stem}.{view.lang}.{BOOK}", report_workbook(view, issue))
    if DATA in forms:
        view = next(iter(views.values()))
        yield Issued(f"{stem}.{DATA}", as_json(view.library, issue))


def of_answers(views: Mapping[str, View], tree: Tree, issue: Made, forms: Sequence[str]) -> Iterator[Issued]:
    """Yield the consolidated issue, which is what all institutions answered, in all these languages."""
    stem = f"{issue.document.id}-{issue.key}-consolidated"
    for view in views.values():
        page = consolidated_page.page(view, issue, addresses.consolidated(issue))
        yield from _documents(view, tree, page, stem, forms)


def of_blank(
    views: Mapping[str, View], tree: Tree, document: Document, filler: blank.Filler, forms: Sequence[str]
) -> Iterator[Issued]:
    """Yield the empty forms of a type of report in all these languages."""
    for view in views.values():
        page = blank.page(view, document, addresses.blank(document), filler=filler)
        yield from _documents(view, tree, page, f"{document.id}-blank", forms)


def _documents(view: View, tree: Tree, page: Page, stem: str, forms: Sequence[str]) -> Iterator[Issued]:
    asked = [form for form in forms if form in DOCUMENTS]
    if asked:
        for form, raw in render_all([page], house(view, tree), asked)[0].items():
            yield Issued(f"{stem}.{view.lang}.{form}", raw)
