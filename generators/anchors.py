"""Anchors: a link may point to what stands on the page of its target, so the page itself is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generators.document import Document
from generators.kind import ProseRule
from generators.library import Library
from generators.links import is_outside, links, target
from generators.pages import record_page
from generators.prose import Link, Prose
from generators.terms import standard_of
from generators.view import View
from generators.words import words

_ANY_DAY = date(2000, 1, 1)


class Anchored(NamedTuple):
    """A link to a place in a record: where it stands, the record and anchor it names, and what the record offers."""

    prose: Prose
    link: Link
    id: str
    anchor: str
    offered: Counter[str]


def anchored(library: Library) -> Iterator[Anchored]:
    """Yield every link that names an anchor, less those to records that are broken, internal or without a page."""
    public = library.public()
    held: dict[str, Counter[str] | None] = {}
    for prose, link in links(library):
        found = None if link.image or is_outside(link.href) else target(link.href)
        document = public.get(found.id) if found and found.anchor else None
        if found is None or document is None:
            continue
        if found.id not in held:
            held[found.id] = anchors(public, document)
        offered = held[found.id]
        if offered is not None:
            yield Anchored(prose, link, found.id, found.anchor, offered)


def anchors(public: Library, document: Document) -> Counter[str] | None:
    """Return every anchor on the page of a document and how many things claim it; None where there is no whole page.

    Prose alone needs no page: its units are its anchors, in whichever twin they stand.
    """
    if not document.kind.paged:
        return None
    if document.kind.name == "tor":
        return _on_page(public, document) if standard_of(public, document) else None
    if document.kind.prose is not ProseRule.NONE:
        return Counter({unit.id for prose in document.prose.values() for unit in prose.units})
    return _on_page(public, document)


def _on_page(public: Library, document: Document) -> Counter[str]:
    lang = public.source_language(document)
    view = View(public, lang, words(lang, public.words.get(lang)), _ANY_DAY)
    units = record_page(view, document, {}).units
    twice = _named_twice(document)
    # The product's own anchors begin with an underscore and differ by language: no link may rest on them.
    found = Counter(unit.id for unit in units if not unit.id.startswith("_"))
    return Counter({anchor: 1 if anchor in twice else count for anchor, count in found.items()})


def _named_twice(document: Document) -> set[str]:
    """Return what one list names twice: that is a mistake of the list, whether anything links there or not."""
    named = Counter((keys[:-1], getattr(part, "id", None)) for keys, part in document.parts if keys)
    return {str(name) for (_, name), count in named.items() if name and count > 1}
