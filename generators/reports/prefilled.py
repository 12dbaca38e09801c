"""One issue as a page: cover, summary, method, what an author wrote, figures with their sources, annexes.

Source: common frame of the domain brief, section 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.blocks import Block, Crumb, Heading, Page, Paragraph
from generators.layouts.common import heading, source_block
from generators.model.scalars import Unstated
from generators.reports import quality, since
from generators.reports.charts import chart_blocks
from generators.reports.filling import Filled, FilledPart, FilledSection, filled, tables
from generators.reports.frame import cover, notices
from generators.reports.issue import Made
from generators.reports.meanings import meanings
from generators.reports.narrative import Written, narrative, titles
from generators.reports.notes import Notes
from generators.reports.tables import fields_block, table_block
from generators.reports.titles import title
from generators.view import View, plain, said

COVER, SUMMARY, METHOD, ANNEXES = "cover", "summary", "method", "annexes"
"""Ids of sections that hold parts of the common frame; where a report has none of that id, the frame adds its own.

What changed since the last issue stands behind the summary, as the summary comes first.
"""


def page(view: View, issue: Made, address: str, crumbs: tuple[Crumb, ...] = ()) -> Page:
    """Return the page of an issue in the language of the view, whose library is public."""
    written = narrative(view, issue)
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=title(view, issue),
        blocks=tuple(_blocks(view, issue, written)),
        crumbs=crumbs,
        section="reports",
        description=plain(view.text(issue.report.summary)),
        source=issue.document.path,
        standing=view.words(
            "report.standing", status=plain(view.word(issue.status)), day=view.language.day(issue.cut_off)
        ),
    )


def _blocks(view: View, issue: Made, written: Written | None) -> Iterator[Block]:
    found, changes, notes = filled(view.library, issue), since.since(view, issue), Notes(view, issue)
    known, names = {one.spec.id for one in found}, titles(view, issue.document)
    frame = _Frame(view, issue, found, changes, notes)
    yield from notices(view, issue)
    if COVER not in known:
        yield cover(view, issue)
    if SUMMARY not in known:
        yield from frame.behind_summary(METHOD in known)
    for section in found:
        yield Heading(section.spec.id, 2, names.get(section.spec.id) or said(section.spec.id))
        if section.spec.id == COVER:
            yield cover(view, issue)
        yield from _section(view, section, written, notes)
        if section.spec.id == SUMMARY:
            yield from frame.behind_summary(METHOD in known)
        elif section.spec.id == METHOD:
            yield from quality.blocks(view, issue, found)
        elif section.spec.id == ANNEXES:
            yield from frame.annexes()
    if ANNEXES not in known:
        yield from _headed(heading(view, ANNEXES, "report.annexes"), tuple(frame.annexes()))
    yield from source_block(view, issue.document)


def _headed(head: Heading, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (head, *blocks) if blocks else ()


@dataclass(frozen=True)
class _Frame:
    """What every report has, wherever its specification leaves room for it."""

    view: View
    issue: Made
    found: Filled
    changes: since.Since
    notes: Notes

    def behind_summary(self, has_method: bool) -> Iterator[Block]:
        yield heading(self.view, "since", "report.since.title")
        yield from since.blocks(self.view, self.issue, self.changes)
        if not has_method:
            yield heading(self.view, METHOD, "report.method.title")
            yield from quality.blocks(self.view, self.issue, self.found)

    def annexes(self) -> Iterator[Block]:
        for part, table in tables(self.found):
            if table.spec.annex:
                yield table_block(self.view, self.notes, part, table)
                yield from meanings(self.view, table)
        yield from since.tables(self.view, self.issue, self.changes)


def _section(view: View, section: FilledSection, written: Written | None, notes: Notes) -> Iterator[Block]:
    lead = written.block(view, section.spec.id) if written else None
    first = next((part for part in section.parts if part.spec.text), None)
    if lead and first is None:
        yield lead
    for part in section.parts:
        if part.spec.text:
            own = written.block(view, part.key) if written else None
            said_here = [one for one in (lead if part is first else None, own) if one]
            yield from said_here
            if not said_here:
                yield _unwritten(view, part)
        else:
            yield from _part(view, part, notes)


def _unwritten(view: View, part: FilledPart) -> Paragraph:
    label = plain(view.text(part.spec.text)).rstrip(":.")
    return Paragraph((*said(f"{label}: "), *view.unstated(Unstated.NOT_STATED)))


def _part(view: View, part: FilledPart, notes: Notes) -> Iterator[Block]:
    if part.fields:
        yield fields_block(view, notes, part)
    if part.table and part.table.spec.annex:
        caption = plain(view.text(part.table.spec.caption))
        yield Paragraph(said(view.words("report.in-annex", caption=caption)))
    elif part.table:
        yield table_block(view, notes, part, part.table)
        yield from meanings(view, part.table)
    yield from chart_blocks(view, notes, part)
