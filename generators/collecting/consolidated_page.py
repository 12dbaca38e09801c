"""The consolidated issue of a report as a page: who answered and who did not, and what all said, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Cell, Column, Heading, Inline, Page, Paragraph, Row, Span, Table
from generators.collecting.answers import Answers
from generators.collecting.asking import questions
from generators.collecting.collected import counted
from generators.collecting.consolidating import Consolidated, Said, consolidated, fields, issues, rows, sums, texts
from generators.collecting.telling import label_of, reason
from generators.layouts.common import heading
from generators.records.report import Asked, ReportPart, TableSpec
from generators.reports import blank
from generators.reports.frame import notices
from generators.reports.issue import Made
from generators.reports.narrative import titles
from generators.reports.numbers import number_words
from generators.reports.tables import anchor
from generators.reports.titles import title
from generators.reports.wording import NUMBERS, fact_words, label_words
from generators.view import View, plain, said

WHO, UNFIT = "_who", "_unfit"


def page(view: View, issue: Made, address: str) -> Page:
    """Return the page of all answers to an issue in the language of the view."""
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=(*title(view, issue), *said(view.words("collect.page.title"))),
        blocks=tuple(_blocks(view, issue, consolidated(issue.document, issues(issue)))),
        section="reports",
        source=issue.document.path,
        standing=view.words("collect.page.standing", day=view.language.day(view.today)),
    )


def _blocks(view: View, issue: Made, held: Consolidated) -> Iterator[Block]:
    names = titles(view, issue.document)
    yield from notices(view, issue)
    yield Paragraph(said(view.words("collect.page.about")))
    yield heading(view, WHO, "collect.page.who")
    yield _who(view, held)
    for section in issue.report.sections:
        yield Heading(section.id, 2, names.get(section.id) or said(section.id))
        for part in section.parts:
            yield from _part(view, held, f"{section.id}.{part.id}", part)
    if any(one.unfit for one in held.answers):
        yield heading(view, UNFIT, "collect.page.unfit")
        yield _unfit(view, issue, held)


def _who(view: View, held: Consolidated) -> Table:
    answered = [_answered(view, held, one) for one in held.answers]
    missing = [
        Row(None, (_cell(_title(view, key)), _cell(said(view.words("collect.page.no"))), _cell(), _cell()))
        for key in held.missing
    ]
    keys = (("institution", "text"), ("answered", "text"), ("stated", "number"), ("unfit-count", "number"))
    columns = tuple(Column(key, view.words(f"collect.page.{key}"), kind) for key, kind in keys)  # type: ignore[arg-type]
    return Table("_answered", view.words("collect.page.who"), columns, (*answered, *missing), quiet=True)


def _answered(view: View, held: Consolidated, one: Answers) -> Row:
    stated, asked = counted(one)
    count = said(f"{stated} / {asked}")
    yes = said(view.words("collect.page.yes"))
    return Row(None, (_name(view, held, one), _cell(yes), _cell(count), _cell(said(str(len(one.unfit))))))


def _cell(words: Inline = ()) -> Cell:
    return Cell(words)


def _name(view: View, held: Consolidated, one: Answers) -> Cell:
    """Return the name of an institution, with the body that its answers are about where they are about several."""
    words = _title(view, one.institution)
    if one.body and len({other.body for other in held.answers}) > 1:
        words = (*words, *said(", "), *_title(view, one.body))
    return Cell(words, plain(words))


def _title(view: View, key: str) -> Inline:
    return view.link(key) if view.library.get(key) else said(key)


def _part(view: View, held: Consolidated, key: str, part: ReportPart) -> Iterator[Block]:
    if part.text:
        yield from _texts(view, held, key, part)
    elif part.fields:
        found = fields(held, key, part.fields)
        yield _table(view, held, key, view.words("documents.blank.fill"), part.fields, [(one, None) for one in found])
    elif part.table:
        yield from _rows(view, held, key, part.table)


def _texts(view: View, held: Consolidated, key: str, part: ReportPart) -> Iterator[Block]:
    """Yield what each institution wrote, one after another, each below its name."""
    yield Paragraph((Span(plain(view.text(part.text)), role="strong"),))
    found = list(texts(held, key))
    for one, text in found:
        yield Paragraph((Span(plain(_name(view, held, one).words), role="badge"),))
        yield from (Paragraph(said(line)) for line in text.split("\n") if line.strip())
    if not found:
        yield Paragraph(said(view.words("collect.page.nobody")))


def _rows(view: View, held: Consolidated, key: str, spec: TableSpec) -> Iterator[Block]:
    labels = {row.id: view.text(row.label) for row in spec.rows}
    found = rows(held, key, spec.columns)
    shown = [(one, labels.get(row, said(row)) if spec.rows else None) for one, row in found]
    yield _table(view, held, key, plain(view.text(spec.caption)), spec.columns, shown)
    for total in sums(spec.columns, tuple(one for one, _ in found)):
        values = {"label": label_words(view, total.column), "value": number_words(view, total.value, "")}
        counts = {"stated": str(total.stated), "asked": str(total.asked)}
        yield Paragraph(said(view.words("collect.page.sum", **values, **counts)))


def _table(
    view: View,
    held: Consolidated,
    key: str,
    caption: str,
    asked: tuple[Asked, ...],
    found: list[tuple[Said, Inline | None]],
) -> Block:
    if not found:
        return Paragraph((*said(f"{caption}: "), *said(view.words("collect.page.nobody"))))
    labelled = any(label is not None for _, label in found)
    front = [Column("institution", view.words("collect.page.institution"))]
    front += [Column("row", view.words("report.row"))] if labelled else []
    columns = (*front, *(Column(one.id, label_words(view, one), _type(one)) for one in asked))  # type: ignore[arg-type]
    made = []
    for one, label in found:
        lead = (_name(view, held, one.by), *((Cell(label or ()),) if labelled else ()))
        made.append(Row(None, (*lead, *(Cell(fact_words(view, column, one.facts[column.id])) for column in asked))))
    return Table(anchor(key), caption, columns, tuple(made))


def _type(one: Asked) -> str:
    return "number" if one.kind in NUMBERS else "date" if one.kind == "date" else "text"


def _unfit(view: View, issue: Made, held: Consolidated) -> Table:
    asked = questions(blank.page(view, issue.document, issue.document.address).blocks)
    keys = ("institution", "field", "said", "why")
    columns = tuple(Column(key, view.words(f"collect.page.{key}")) for key in keys)
    made = [
        Row(
            None,
            (
                _name(view, held, one),
                _cell(said(label_of(unfit.field, asked))),
                _cell(said(unfit.said)),
                _cell(said(reason(unfit, asked, view.words))),
            ),
        )
        for one in held.answers
        for unfit in one.unfit
    ]
    return Table("_unfit-answers", view.words("collect.page.unfit"), columns, tuple(made), quiet=True)
