"""A page of a report type: what it is, its form and issues, its sections with guidance and what they ask."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Bullets, Fields, Inline, Paragraph, Prose, Row, Span
from generators.document import Document
from generators.layouts.common import body_language, cells, heading, source_block, standing, table
from generators.records.report import Asked, ChartSpec, Report, ReportPart
from generators.reports import addresses
from generators.reports.issue import Made, published
from generators.reports.titles import issue_words, title
from generators.view import View, plain, said
from generators.wording import linked, section_texts


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a report type."""
    record: Report = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield Paragraph(view.text(record.summary))
    yield _particulars(view, record)
    yield heading(view, "forms", "report.page.forms")
    form = Span(view.words("report.page.blank"), href=addresses.blank(document))
    yield Bullets((Paragraph((form,)),))
    yield from issues_table(view, tuple(published(view.library, document)))
    yield from _sections(view, document, record)
    yield from source_block(view, document)


def _particulars(view: View, record: Report) -> Fields:
    rows = (
        ("report_number", said(record.number)),
        ("report_about", view.field(record, "about")),
        ("report_period", view.field(record, "period")),
        ("report_asks", view.links(record.asks)),
    )
    return Fields(tuple((view.label(name), words) for name, words in rows if words))


def issues_table(view: View, issues: tuple[Made, ...], named: bool = False) -> Iterator[Block]:
    """Yield the issues with their days of cut-off, of many types `named` by them; where there is none it is said."""
    if not issues:
        yield Paragraph(said(view.words("report.index.none"), "muted"))
        return
    rows = [
        Row(None, cells(_to(view, one, named), view.day(one.cut_off), view.word(one.status), view.value(one.version)))
        for one in issues
    ]
    caption = view.words("report.index.issues")
    yield table(view, "issues-table", caption, ("report_issue", "report_cut_off:date", "status", "version"), rows)


def _to(view: View, one: Made, named: bool) -> Inline:
    shown = title(view, one) if named else issue_words(view, one)
    return tuple(Span(span.text, span.lang, addresses.issue(one), span.role) for span in shown)


def _sections(view: View, document: Document, record: Report) -> Iterator[Block]:
    """Yield each section with its guidance, as the body has them; what the body has besides is no section."""
    lang = body_language(view, document)
    read = document.prose.get(lang)
    texts = section_texts(read) if read else {}
    for section in record.sections:
        if read and section.id in texts:
            yield Prose(linked(texts[section.id], view.library, read.path), lang)
        items = tuple(Paragraph(words) for part in section.parts for words in _asks(view, record, part))
        if items:
            yield Paragraph(said(view.words("report.page.parts"), "strong"))
            yield Bullets(items)


def _asks(view: View, record: Report, part: ReportPart) -> Iterator[Inline]:
    if part.text:
        yield said(view.words("report.page.asked", label=_plain(view, part.text), kind=view.words("report.kind.long")))
    yield from (said(_field(view, one)) for one in part.fields)
    if part.table:
        yield said(view.words("report.page.table", caption=_plain(view, part.table.caption)))
    if part.chart:
        yield said(_chart(view, part.chart, record))


def _chart(view: View, chart: ChartSpec, record: Report) -> str:
    """Return what a chart shows; of one that is drawn for each value of a column, with the label of that column."""
    caption = _plain(view, chart.title)
    if chart.by is None:
        return view.words("report.page.chart", caption=caption)
    held = (part for section in record.sections for part in section.parts if part.id == chart.of and part.table)
    asked = (one for part in held if part.table for one in part.table.columns)
    label = next((_plain(view, one.label) for one in asked if one.id == chart.by), chart.by)
    return view.words("report.page.chart-by", column=label, caption=caption)


def _field(view: View, one: Asked) -> str:
    key = "report.page.computed" if one.from_ else "report.page.asked"
    return view.words(key, label=_plain(view, one.label), kind=view.words(f"report.kind.{one.kind}"))


def _plain(view: View, text: object) -> str:
    return plain(view.value(text))
