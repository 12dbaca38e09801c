"""The way from the start page to a page, and the views of one document beside each other."""

from __future__ import annotations

from generators.blocks import Crumb
from generators.document import Document
from generators.kind import Kind
from generators.navigation import many
from generators.view import View, plain


def to_kind(view: View, kind: Kind) -> tuple[Crumb, ...]:
    """Return the way to the list of a kind, with the list itself."""
    return to_start(view), Crumb(many(view, kind), f"{kind.name}/index")


def to_start(view: View) -> Crumb:
    """Return the step that every way begins with."""
    return Crumb(view.words("site.home"), "index")


def to_document(view: View, document: Document) -> tuple[Crumb, ...]:
    """Return the way to a document's own page, with that page itself."""
    return *to_kind(view, document.kind), Crumb(plain(view.title(document)), document.address)
