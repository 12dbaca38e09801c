"""Versions of a normative text: what holds on the day of the site, what comes next, and how older texts are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from generators.blocks import Block, Bullets, Crumb, Inline, Page, Paragraph, Row, Span
from generators.crumbs import to_document
from generators.document import Document
from generators.in_force import DRAFT, is_draft, version_in_force
from generators.kind import ProseRule
from generators.layouts.common import cells, heading, period, table
from generators.model.record import Version
from generators.view import View, joined, plain, said

FOLDER = "versions"


def makers(view: View) -> Iterator[tuple[str, Callable[[], Page]]]:
    """Yield the address of the page of every normative text with what makes it."""
    for document in view.library:
        if has_versions(document) and not is_draft(document):
            yield address(document), partial(page, view, document)


def has_versions(document: Document) -> bool:
    """Say whether a document is of those that have versions: guidelines and terms of reference."""
    return document.kind.prose is ProseRule.NORMATIVE


def address(document: Document) -> str:
    """Return the address of the page, which a text in force shares with its working text."""
    return f"{FOLDER}/{document.id.removesuffix(DRAFT)}"


def ways(view: View, document: Document) -> Iterator[Crumb]:
    """Yield the link from a document's own page to its versions."""
    if has_versions(document):
        yield Crumb(view.words("versions.title"), address(document))


def page(view: View, document: Document) -> Page:
    """Return the page; what the record does not say is not said here either."""
    before, _, after = view.words("versions.of").partition("{title}")
    return Page(
        address=address(document),
        lang=view.lang,
        body_lang=view.lang,
        title=(*said(before), *view.title(document), *said(after)),
        blocks=tuple(_blocks(view, document)),
        crumbs=(*to_document(view, document), Crumb(view.words("versions.title"), None)),
        section=document.kind.name,
        description=view.words("versions.about", title=plain(view.title(document))),
    )


def _blocks(view: View, document: Document) -> Iterator[Block]:
    entries: tuple[Version, ...] = document.field("versions") or ()
    yield heading(view, "now", "versions.now")
    yield Paragraph(_now(view, document, entries))
    yield from _working_text(view, document)
    if document.field("review_by") is not None:
        review = view.value(document.field("review_by"))
        yield Paragraph(joined((said(view.label("review_by") + ":"), review), " "))
    coming = [one for one in entries if isinstance(one.from_, date) and one.from_ > view.today]
    if coming:
        yield heading(view, "next", "versions.next")
        yield Bullets(tuple(Paragraph(_dated(view, one)) for one in coming))
    if entries:
        yield heading(view, "versions", "versions.all")
        yield _table(view, document, entries)
        yield from _how_to_read(view, document, entries)


def _now(view: View, document: Document, entries: tuple[Version, ...]) -> Inline:
    if not entries:
        return said(view.words("versions.none"))
    day, held = view.language.day(view.today), version_in_force(document, view.today)
    if held is None:
        return said(view.words("versions.none-in-force", day=day))
    return said(view.words("versions.in-force", day=day, version=held.version, period=_period(view, held)))


def _period(view: View, entry: Version) -> str:
    return plain(period(view, entry.from_, entry.until))


def _dated(view: View, entry: Version) -> Inline:
    return said(view.words("cite.in-force", version=entry.version, period=_period(view, entry)))


def _working_text(view: View, document: Document) -> Iterator[Block]:
    """Yield the link to the text that is read as a draft, whether alone or beside one in force."""
    draft = view.library.get(f"{document.id}{DRAFT}") or document
    if is_draft(draft) or draft.field("status") != "adopted":
        words = view.words(
            "versions.working", version=draft.field("version"), status=plain(view.word(draft.field("status")))
        )
        yield Paragraph((*said(words + " "), *view.link(draft.id)))


def _table(view: View, document: Document, entries: tuple[Version, ...]) -> Block:
    rows = []
    for entry in reversed(entries):
        words = (
            said(entry.version),
            view.value(entry.adopted_by),
            view.day(entry.adopted),
            said(_period(view, entry)),
            said(view.words(f"versions.state.{_state(view, document, entry)}")),
            _text(view, document, entry),
        )
        rows.append(Row(f"version-{entry.version.replace('.', '-')}", cells(*words)))
    columns = ("version", "adopted_by", "adopted", "period", "status", "text")
    return table(view, "versions-table", view.words("versions.all"), columns, rows)


def _state(view: View, document: Document, entry: Version) -> str:
    if entry == version_in_force(document, view.today):
        return "in-force"
    if isinstance(entry.from_, date) and entry.from_ > view.today:
        return "coming"
    if isinstance(entry.until, date) and entry.until < view.today:
        return "ended"
    return "replaced" if isinstance(entry.from_, date) else "no-day"


def _text(view: View, document: Document, entry: Version) -> Inline:
    """Return where the text of a version is: on its page, or in git under its tag."""
    if entry == version_in_force(document, view.today):
        return view.link(document.id, words=said(view.words("versions.read")))
    return (Span(entry.tag, role="code"),) if entry.tag else ()


def _how_to_read(view: View, document: Document, entries: tuple[Version, ...]) -> Iterator[Block]:
    """Yield the command by which a kept version is compared with the text as it is now."""
    tagged = [entry.tag for entry in entries if entry.tag]
    if tagged:
        command = f"python build.py redline {tagged[0]}..HEAD {document.id.removesuffix(DRAFT)}"
        yield Paragraph((*said(view.words("versions.redline") + " "), Span(command, role="code")))
