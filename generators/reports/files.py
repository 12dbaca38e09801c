"""Files of a report: documents of an issue or a form, its tables as a workbook, its facts as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generators.blocks import Page
from generators.collecting import consolidated_page
from generators.document import Document
from generators.issuing import Issued, house
from generators.outputs.charts.drawings import DRAWINGS
from generators.outputs.data.report_workbook import report_workbook
from generators.outputs.documents.ahead import key_of
from generators.outputs.documents.form import FORMS as DOCUMENTS
from generators.outputs.documents.remembered import Remembered
from generators.outputs.documents.render import render_all
from generators.reports import addresses, blank, prefilled
from generators.reports.bilingual import both
from generators.reports.figures_file import as_json
from generators.reports.issue import Made
from generators.tree import Tree
from generators.view import View

DATA, BOOK = "json", "xlsx"
FORMS = (*DOCUMENTS, DATA, BOOK)
"""The forms of an issue."""
FORMS_TO_FILL = tuple(DOCUMENTS)
"""The forms of what is to be filled in, and of what was answered."""
MEMORY = "reports"
"""The folder of the cache in which documents of reports are remembered."""
MOST = 300
"""So many of them are; all issues of twelve reports in two languages and two forms are fewer."""


@dataclass(frozen=True)
class Desk:
    """What files of reports are made with: the views of all languages, the content, and the cache, if there is one.

    `bilingual` says that the first two languages stand in one document.
    """

    views: Mapping[str, View]
    tree: Tree
    cache: Path | None = None
    bilingual: bool = False


def of_issue(desk: Desk, issue: Made, forms: Sequence[str]) -> Iterator[Issued]:
    """Yield the files of an issue in all these languages; the facts are the same in all of them."""
    stem, address = f"{issue.document.id}-{issue.key}", addresses.issue(issue)
    yield from _documents(desk, lambda view: prefilled.page(view, issue, address), stem, forms, issue.cut_off)
    for view in desk.views.values() if BOOK in forms else ():
        yield Issued(f"{stem}.{view.lang}.{BOOK}", report_workbook(view, issue))
    if DATA in forms:
        view = next(iter(desk.views.values()))
        yield Issued(f"{stem}.{DATA}", as_json(view.library, issue))


def of_answers(desk: Desk, issue: Made, forms: Sequence[str]) -> Iterator[Issued]:
    """Yield the consolidated issue, which is what all institutions answered, in all these languages."""
    stem, address = f"{issue.document.id}-{issue.key}-consolidated", addresses.consolidated(issue)
    yield from _documents(desk, lambda view: consolidated_page.page(view, issue, address), stem, forms)


def of_blank(desk: Desk, document: Document, filler: blank.Filler, forms: Sequence[str]) -> Iterator[Issued]:
    """Yield the empty forms of a type of report in all these languages."""
    stem, address = f"{document.id}-blank", addresses.blank(document)
    yield from _documents(desk, lambda view: blank.page(view, document, address, filler=filler), stem, forms)


def _documents(
    desk: Desk, make: Callable[[View], Page], stem: str, forms: Sequence[str], day: date | None = None
) -> Iterator[Issued]:
    """Yield a page as documents; `day` is that which they speak of where it is not the day of the views."""
    asked = [form for form in forms if form in DOCUMENTS]
    for name, view, page in _pages(desk, make) if asked else ():
        for form, raw in _rendered(desk, replace(view, today=day or view.today), page, asked).items():
            yield Issued(f"{stem}.{name}.{form}", raw)


def _pages(desk: Desk, make: Callable[[View], Page]) -> Iterator[tuple[str, View, Page]]:
    """Yield what files are named by, the view and the page of each language, or those of both languages in one."""
    if desk.bilingual:
        first, second = list(desk.views.values())[:2]
        name = "-".join(sorted((first.lang, second.lang)))
        yield name, first, both((first, make(first)), (second, make(second)))
        return
    for view in desk.views.values():
        yield view.lang, view, make(view)


def _rendered(desk: Desk, view: View, page: Page, forms: Sequence[str]) -> dict[str, bytes]:
    """Return a page in these forms; what was made of the same page in the same house is not made again."""
    own = house(view, desk.tree, desk.cache / DRAWINGS if desk.cache else None)
    if desk.cache is None:
        return render_all([page], own, forms)[0]
    memory, key = Remembered(desk.cache / MEMORY), key_of(page, own)
    held = {form: raw for form in forms if (raw := memory.get(f"{key}.{form}")) is not None}
    fresh = [form for form in forms if form not in held]
    for form, raw in render_all([page], own, fresh)[0].items() if fresh else ():
        memory.put(f"{key}.{form}", raw)
        held[form] = raw
    memory.keep_latest(MOST)
    return {form: held[form] for form in forms}
