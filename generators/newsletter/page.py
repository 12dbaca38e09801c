"""The page of a newsletter, from which the web page, the e-mail and the PDF are all made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generators.blocks import Block, Bullets, Crumb, Heading, Inline, Notice, Page, Paragraph
from generators.crumbs import to_start
from generators.document import Document
from generators.layouts.common import body_language, heading, prose, standing
from generators.model.record import Basis
from generators.newsletter.issue import Issue, Told
from generators.newsletter.items import item
from generators.newsletter.month import Month
from generators.view import View, joined, plain, said

KEY = "newsletter"


def address(month: Month) -> str:
    """Return the address of the newsletter of a month."""
    return f"{KEY}/{month.key}"


def newsletter_page(view: View, one: Issue) -> Page:
    """Return the page of a newsletter."""
    document, record = one.document, one.record
    lang = body_language(view, document) if document else view.lang
    return Page(
        address=address(one.month),
        lang=view.lang,
        body_lang=lang,
        title=said(title(view, one)),
        blocks=tuple(_blocks(view, one)),
        crumbs=(to_start(view), Crumb(view.words("newsletter.title"), f"{KEY}/index")),
        section=KEY,
        description=plain(view.text(record.title)) if record else title(view, one),
        source=document.path if document else None,
    )


def title(view: View, one: Issue) -> str:
    """Return what a newsletter is called: `Newsletter, October 2026`, with its number where it has one."""
    number = one.record.number if one.record else None
    key = "newsletter.numbered" if number else "newsletter.of"
    return view.words(key, month=one.month.named(view), number=number or "")


def _blocks(view: View, one: Issue) -> Iterator[Block]:
    record, document = one.record, one.document
    if document and record:
        yield from _standing(view, document)
        yield Heading("_lead", 2, view.text(record.title))
        yield from prose(view, document)
    for name, told in one.parts:
        yield heading(view, name, f"newsletter.section.{name}")
        yield from _own(view, told) if name == "own" else _listed(view, told)
    yield heading(view, "about", "newsletter.about-title")
    yield Paragraph(said(_about(view, one)))


def _standing(view: View, document: Document) -> Iterator[Block]:
    """Yield that the editor's part is an example, or else that it is a draft, which says nothing of the records."""
    if document.field("basis") is Basis.EXAMPLE:
        yield from standing(view, document)
    elif document.field("status") == "draft":
        yield Notice("note", view.words("notice.draft.title"), said(view.words("newsletter.draft")))


def _about(view: View, one: Issue) -> str:
    until: date = min(one.until, one.month.last)
    return view.words("newsletter.about-issue", day=view.language.day(until), as_of=view.language.day(one.until))


def _own(view: View, told: tuple[Told, ...]) -> Iterator[Block]:
    for one in told:
        made = item(view, one)
        yield Heading(one.key, 3, made.title)
        yield Paragraph(made.text)
        if made.about:
            yield Paragraph((*said(view.words("newsletter.more")), *said(" "), *joined(made.about, " · ")))


def _listed(view: View, told: tuple[Told, ...]) -> Iterator[Block]:
    yield Bullets(tuple(Paragraph(_line(view, one)) for one in told))


def _line(view: View, one: Told) -> Inline:
    made = item(view, one)
    named = tuple(replace(span, role="strong") for span in made.title) if made.text else made.title
    head = joined((named, made.text), ": ")
    return joined((head, made.small), " ")
