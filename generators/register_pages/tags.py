"""Register of tags: which document is tagged with what, how strongly, and the sentence that proves it."""

from __future__ import annotations

from generators.blocks import Row
from generators.layouts.common import cells, choice, labelled
from generators.layouts.tags import code_words
from generators.register import Register, Shelf, Shelving
from generators.tags import Tagged
from generators.view import View


def _row(view: View, one: Tagged) -> Row:
    tag = one.tag
    known = [tag.scheme] if view.library.get(tag.scheme) else []
    return Row(
        None,
        (
            *cells(view.link(one.document.id)),
            choice(view.link(tag.scheme), *known),
            *cells(view.link(tag.scheme, tag.code, code_words(view, tag.scheme, tag.code))),
            choice(view.word(tag.strength), tag.strength),
            *cells(view.text(tag.evidence)),
        ),
    )


def _shelf(view: View, one: Tagged) -> Shelf:
    scheme = one.tag.scheme
    return Shelf(scheme if view.library.get(scheme) else "_internal", view.link(scheme))


REGISTER = Register(
    key="tags",
    columns=lambda view: labelled(
        view, ("document", "scheme", "code", "strength", "evidence"), facets=("scheme", "strength")
    ),
    entries=lambda view: view.tags,
    row=_row,
    shelvings=(Shelving("scheme", _shelf),),
)
