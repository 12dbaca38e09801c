"""Tags on pages: the tags of a document, and what is tagged with each code of a scheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.blocks import Block, Inline, Paragraph, Row, Span
from generators.document import Document
from generators.layouts.common import cells, heading, table
from generators.model.record import Tag
from generators.tags import Tagged
from generators.view import View, joined, plain, said

MOST = 20
"""So many documents are named with a code; where there are more, the register of tags has all of them."""


def tags_of(view: View, tags: Sequence[Tag]) -> Iterator[Block]:
    """Yield the tags of a document with the sentences that prove them; nothing where it has none."""
    if not tags:
        return
    rows = []
    for tag in tags:
        code = view.link(tag.scheme, tag.code, code_words(view, tag.scheme, tag.code))
        rows.append(Row(None, cells(view.link(tag.scheme), code, view.word(tag.strength), view.text(tag.evidence))))
    yield heading(view, "tags", "heading.tags")
    yield table(view, "tags-table", view.words("heading.tags"), ("scheme", "code", "strength", "evidence"), rows)


def code_words(view: View, scheme: str, code: str) -> Inline:
    """Return what a code of a scheme is called, with the code itself where its name does not begin with it."""
    document = view.library.get(scheme)
    found = next((one for one in (document.field("codes") if document else None) or () if one.id == code), None)
    if found is None:
        return view.text(code)
    words = view.text(found.name)
    return words if plain(words).startswith(found.code) else (*said(f"{found.code} "), *words)


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
        found = [one for one in own if one.tag.code == code.id]
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
        (*view.link(one.document.id), *said(f" ({plain(view.word(one.tag.strength))})", "muted"))
        for one in found[:MOST]
    )
    more = (Span(view.words("register.all", count=str(len(found))), href="register/tags"),)
    return joined((*named, *((more,) if len(found) > MOST else ())), "; ")


def _ways(view: View) -> Paragraph:
    keys = ("tags", "matrix")
    return Paragraph(
        joined(((Span(view.words(f"register.{key}.title"), href=f"register/{key}"),) for key in keys), " · ")
    )
