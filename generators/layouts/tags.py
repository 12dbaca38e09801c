"""Tags on pages: the tags of a document, and what is tagged with each code of a scheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.blocks import Block, Inline, Paragraph, Row, Span
from generators.coverage.schemes import code_id
from generators.document import Document
from generators.layouts.common import cells, heading, table
from generators.model.record import Screening, Tag
from generators.model.scalars import Unstated
from generators.tags import Subject, Tagged
from generators.view import View, joined, plain, said

MOST = 20
"""So many documents are named with a code; where there are more, the register of tags has all of them."""


def tags_of(view: View, tags: Sequence[Tag]) -> Iterator[Block]:
    """Yield the tags of a document with the sentences that prove them; nothing where it has none."""
    if not tags:
        return
    rows = []
    for tag in tags:
        code = code_link(view, tag)
        rows.append(Row(None, cells(view.link(tag.scheme), code, strength_words(view, tag), view.text(tag.evidence))))
    yield heading(view, "tags", "heading.tags")
    yield table(view, "tags-table", view.words("heading.tags"), ("scheme", "code", "strength", "evidence"), rows)


def screened_of(view: View, screened: Sequence[Screening]) -> Iterator[Block]:
    """Yield against which schemes something was held of which nothing applies; nothing where it was against none."""
    if not screened:
        return
    rows = [
        Row(
            None,
            cells(
                view.link(one.scheme),
                joined((code_words(view, one.scheme, code) for code in one.codes), "; ")
                or said(view.words("screened.all")),
                view.text(one.evidence),
                view.value(one.by),
                view.day(one.date),
            ),
        )
        for one in screened
    ]
    yield heading(view, "screened", "heading.screened")
    columns = ("scheme", "codes", "evidence", "tagged_by", "date")
    yield table(view, "screened-table", view.words("heading.screened"), columns, rows)


def subject_link(view: View, one: Subject) -> Inline:
    """Return what was tagged as the way to it: a document by its title, an entry by its code or what it says."""
    if not one.anchor:
        return view.link(one.document.id)
    return view.link(one.document.id, one.anchor, subject_words(view, one))


def subject_words(view: View, one: Subject) -> Inline:
    """Return what an object is called."""
    if not one.anchor:
        return view.title(one.document)
    code = getattr(one.part, "code", None)
    named = (getattr(one.part, name, None) for name in ("activity", "title", "text"))
    return said(code) if code else view.text(next((words for words in named if words is not None), one.anchor))


def group_words(view: View, group: str) -> str:
    """Return what a group of objects is called: a kind by its plural, a list of entries by its own words."""
    return view.words.get(f"tags.group.{group}", view.words.get(f"kind.{group}.many", group))


def strength_words(view: View, tag: Tag) -> Inline:
    """Return how strong a tag is, in words."""
    return (
        said(view.words("value.strength-not-stated")) if isinstance(tag.strength, Unstated) else view.word(tag.strength)
    )


def code_words(view: View, scheme: str, code: str) -> Inline:
    """Return what a code of a scheme is called, with the code itself where its name does not begin with it."""
    document = view.library.get(scheme)
    own = code_id(view.library, document, code) if document else ""
    found = next((one for one in (document.field("codes") if document else None) or () if one.id == own), None)
    if found is None:
        return view.text(code)
    words = view.text(found.name)
    return words if plain(words).startswith(found.code) else (*said(f"{found.code} "), *words)


def code_link(view: View, tag: Tag) -> Inline:
    """Return what the code of a tag is called, as the way to it on the page of its scheme."""
    document = view.library.get(tag.scheme)
    anchor = code_id(view.library, document, tag.code) if document else ""
    return view.link(tag.scheme, anchor, code_words(view, tag.scheme, tag.code))


def short_title(view: View, scheme: Document) -> str:
    """Return what a scheme is called where there is little room: its short title, else its whole one."""
    return plain(view.text(scheme.field("short"))) if scheme.field("short") else plain(view.title(scheme))


def tagged_with(view: View, scheme: Document, tags: Sequence[Tagged]) -> Iterator[Block]:
    """Yield what is tagged with each code of a scheme, and which of its codes nothing is tagged with."""
    yield heading(view, "tagged", "heading.tagged")
    own = [one for one in tags if one.tag.scheme == scheme.id]
    if not own:
        yield Paragraph(said(view.words("tags.nothing")))
        yield _ways(view)
        return
    rows, unused = [], []
    for code in scheme.field("codes"):
        found = [one for one in own if code_id(view.library, scheme, one.tag.code) == code.id]
        name = code_words(view, scheme.id, code.id)
        if found:
            linked = view.link(scheme.id, code.id, name)
            rows.append(Row(None, cells(linked, _documents(view, found))))
        else:
            unused.append(name)
    yield table(view, "tagged-table", view.words("heading.tagged"), ("code", "documents"), rows)
    if unused:
        yield Paragraph((*said(view.words("tags.unused") + " "), *joined(unused, "; "), *said(".")))
    yield _ways(view)


def _documents(view: View, found: Sequence[Tagged]) -> Inline:
    named = (
        (*subject_link(view, one.subject), *said(f" ({plain(strength_words(view, one.tag))})", "muted"))
        for one in found[:MOST]
    )
    more = (Span(view.words("register.all", count=str(len(found))), href="register/tags"),)
    return joined((*named, *((more,) if len(found) > MOST else ())), "; ")


def _ways(view: View) -> Paragraph:
    keys = ("tags", "matrix")
    return Paragraph(
        joined(((Span(view.words(f"register.{key}.title"), href=f"register/{key}"),) for key in keys), " · ")
    )
