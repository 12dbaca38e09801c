"""A report as an empty form: each section with its guidance, and places to be filled in.

A key of a place is `<section>.<part>` for words and tables, and `<section>.<part>.<field>` for fields; it is the tag
of the control in Word, the name in HTML and the key in YAML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generators.blocks import Blank, BlankForm, BlankTable, Block, Crumb, Heading, Page, Paragraph
from generators.collecting.asking import version_of
from generators.document import Document
from generators.layouts.common import standing
from generators.model.texts import Term
from generators.records.report import Asked, Report, ReportPart, Section, TableSpec
from generators.reports.narrative import Written, guidance, titles
from generators.reports.period import NONE
from generators.view import View, plain, said


@dataclass(frozen=True)
class Filler:
    """What is known of the one who will fill a form in; empty where the form itself asks."""

    body: str = ""
    period: str = ""


def page(
    view: View, document: Document, address: str, crumbs: tuple[Crumb, ...] = (), filler: Filler | None = None
) -> Page:
    """Return the form of a type of report in the language of the view."""
    record: Report = document.record  # type: ignore[assignment]
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=(*view.title(document), *said(view.words("report.blank.title"))),
        blocks=tuple(_blocks(view, document, record, filler or Filler())),
        crumbs=crumbs,
        section="reports",
        description=plain(view.text(record.summary)),
        source=document.path,
        changed=_changed(view, document),
        standing=view.words("report.blank.standing", number=record.number),
    )


def _changed(view: View, document: Document) -> date | None:
    """Return the day on which the report or its guidance last changed, as far as git tells."""
    held = [view.library.commits(path) for path in (document.path, document.twin_path(view.lang))]
    return max((one.day for one in held if one), default=None)


def _blocks(view: View, document: Document, record: Report, filler: Filler) -> Iterator[Block]:
    held = tuple(_sections(view, document, record))
    yield from standing(view, document)
    yield Paragraph(view.text(record.summary))
    yield BlankForm(document.id, version_of(held), tuple(_asked(view, record, filler)))
    yield from held


def _sections(view: View, document: Document, record: Report) -> Iterator[Block]:
    said_to_authors, names = guidance(view, document), titles(view, document)
    for section in record.sections:
        yield Heading(section.id, 2, names.get(section.id) or said(section.id))
        yield from _guided(view, said_to_authors, section)
        for part in section.parts:
            yield from _part(view, f"{section.id}.{part.id}", part)


def _asked(view: View, record: Report, filler: Filler) -> Iterator[Blank]:
    """Yield who fills the form in, about whom, and for which period."""
    known = record.asks or tuple(one.id for one in view.library.of("institution"))
    yield _one_of(view, "institution", known, "")
    if record.about == "body":
        yield _one_of(view, "body", tuple(one.id for one in view.library.of("body")), filler.body)
    if record.period != NONE:
        help_ = said(view.words(f"report.form.{record.period}"))
        yield Blank("form.period", view.words("report.form.period"), value=filler.period or None, help=help_)


def _one_of(view: View, name: str, keys: tuple[str, ...], value: str) -> Blank:
    titled = [(key, plain(view.title(held))) for key in keys if (held := view.library.get(key))]
    found = sorted(titled, key=lambda one: view.language.sort_key(one[1]))
    return Blank(f"form.{name}", view.words(f"report.form.{name}"), "choice", tuple(found), value or None)


def _guided(view: View, written: Written | None, section: Section) -> Iterator[Block]:
    words = written.block(view, section.id) if written else None
    if words:
        yield words


def _part(view: View, key: str, part: ReportPart) -> Iterator[Block]:
    if part.text:
        yield Blank(key, plain(view.text(part.text)), "long")
    for field in part.fields:
        yield _blank(view, f"{key}.{field.id}", field)
    if part.table:
        yield _table(view, key, part.table)


def _blank(view: View, key: str, asked: Asked) -> Blank:
    return Blank(
        id=key,
        label=plain(view.text(asked.label)),
        kind=asked.kind,
        choices=tuple(choices(view, asked)),
        unit=plain(view.text(asked.unit)),
        help=view.text(asked.help),
    )


def choices(view: View, asked: Asked) -> Iterator[tuple[str, str]]:
    """Yield the terms of the vocabulary of a choice with their words; nothing for other kinds."""
    document = view.library.get(asked.choices or "")
    for entry in (document.field("terms") if document else None) or ():
        made = Term(entry.id)
        made.vocabulary = asked.choices or ""
        yield entry.id, plain(view.term(made))


def _table(view: View, key: str, spec: TableSpec) -> BlankTable:
    return BlankTable(
        id=key,
        caption=plain(view.text(spec.caption)),
        columns=tuple(_blank(view, one.id, one) for one in spec.columns),
        rows=tuple((None,) * len(spec.columns) for _ in spec.rows),
        repeating=not spec.rows,
        heads=tuple((row.id, plain(view.text(row.label))) for row in spec.rows),
        corner=view.words("report.row") if spec.rows else "",
    )
