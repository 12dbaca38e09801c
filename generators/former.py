"""Former addresses: what a record was called before, and what retired ids say follows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from generators.blocks import Block, Crumb, Page, Paragraph, Span
from generators.document import Document
from generators.in_force import is_draft
from generators.library import Library
from generators.view import View, plain
from generators.words import words

ALIAS = re.compile(r"(?:(?P<kind>[a-z][a-z0-9-]{0,39})/)?(?P<id>[a-z][a-z0-9-]{1,39})")
"""A former id, or `kind/id` where the record was of another kind; the address on the site less language and `.html`."""


_OURS = frozenset({"beside", "register", "versions"})
"""Folders of pages that are worked out, where no record ever stood."""


def former_addresses(library: Library) -> Iterator[tuple[str, Document]]:
    """Yield every former address with the record that stands there now; one that is not of the form is left out."""
    for document in library:
        if document.kind.paged and not is_draft(document):
            for alias in document.record.aliases:
                found = alias_address(document, alias)
                if found:
                    yield found, document
    for retired in library.retired.values():
        successor = library.get(retired.successor or "")
        if successor is not None and successor.kind.paged and ALIAS.fullmatch(retired.id):
            yield f"{successor.kind.name}/{retired.id}", successor


def alias_address(document: Document, alias: str) -> str | None:
    """Return the address that an alias of a record means, or None where it is not of the form of one."""
    found = ALIAS.fullmatch(alias)
    if found is None or found["id"] == "index" or found["kind"] in _OURS:
        return None
    return f"{found['kind'] or document.kind.name}/{found['id']}"


def makers(view: View) -> Iterator[tuple[str, Callable[[], Page]]]:
    """Yield every former address with what makes the page that leads on; a living page is never covered."""
    living = {document.address for document in view.library if document.kind.paged}
    for address, document in dict(former_addresses(view.library)).items():
        if address not in living:
            yield address, partial(page, view, address, document)


def page(view: View, address: str, document: Document) -> Page:
    """Return the page that leads on; it says so in every language, because whoever follows an old link knows none."""
    title = view.words("moved.title")
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=(Span(title),),
        blocks=tuple(_ways(view, document)),
        crumbs=(Crumb(view.words("site.home"), "index"),),
        section=document.kind.name,
        searchable=False,
        moved=document.address,
        listed=False,
    )


def _ways(view: View, document: Document) -> Iterator[Block]:
    for tag in view.order:
        name, lang = document.title.best((tag, *view.order))
        said = words(tag, view.library.words.get(tag))("moved.text") + " "
        own = None if tag == view.lang else tag
        inside = lang if lang != view.lang else None
        shown = name or plain(view.title(document))
        yield Paragraph((Span(said, own), Span(shown, inside, document.address)))
