"""The search units of the public handbook: one per thing that a reader would want to land on, in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generators import texts
from generators.blocks import Maker, Page
from generators.derived import Filed, derived
from generators.document import Document
from generators.library import Library
from generators.outputs.index.kept import Kept, Units, key_of
from generators.outputs.index.particulars import NOWHERE, Detail, Particulars, details, particulars
from generators.outputs.index.pieces import Piece, pieces
from generators.outputs.index.plain_text import of_inline
from generators.pages import shown as record_shown
from generators.register import Register, registers
from generators.view import View, plain
from generators.words import words
from search.units import SearchUnit


@dataclass(frozen=True)
class Findable:
    """The page of a document: the name of all that its units follow from, as `key_of` gives it, and what makes it.

    Without a name the page is not filed in its language.
    """

    key: str
    make: Maker


Shown = Mapping[tuple[str, str], Findable]
"""Pages of which that is known already, by language and address."""


def units_of(
    library: Library, today: date, memory: Path | None = None, shown: Shown = MappingProxyType({})
) -> tuple[SearchUnit, ...]:
    """Return every unit of a public library in all its languages, as readers see it on this day.

    With a folder `memory`, pages that say the same as the last time are not read again; `shown` are pages of the same
    library and day, which are not made again to know that.
    """
    found: list[SearchUnit] = []
    for view in views(library, today):
        with Kept(memory_of(memory, view.lang)) as kept:
            for key, make in pages(view, shown):
                found += kept.once(key, make) if key else make()
    places = Counter(unit.address for unit in found)
    return tuple(_with_counterpart(unit) if places[unit.address] > 1 else unit for unit in found)


def _with_counterpart(unit: SearchUnit) -> SearchUnit:
    # As `replace` does, at a fifth of its price.
    return SearchUnit(**{**vars(unit), "counterpart": True})


def views(library: Library, today: date) -> Iterator[View]:
    """Yield the view of each language of a library."""
    return (View(library, lang, words(lang, library.words.get(lang)), today) for lang in library.site.languages)


def memory_of(folder: Path | None, lang: str) -> Path | None:
    """Return where the units of a language are kept in a folder."""
    return folder / f"{lang}.sqlite" if folder else None


def pages(view: View, shown: Shown) -> Iterator[tuple[str, Callable[[], Units]]]:
    """Yield page by page what makes its units, with the name of all that they follow from, empty where that is short.

    Two of them may make units of one page, each of another document.
    """
    for document in view.library:
        if document.kind.paged:
            known = shown.get((view.lang, document.address)) or _findable(view, document)
            if known.key:
                yield known.key, partial(_units, view, document, known.make)
    for document, make in _shown_elsewhere(view):
        found = _named(view, document, make())
        if found.key:
            yield found.key, partial(_units, view, document, found.make)
    yield from (_filed(view, filed) for one in derived() for filed in one.filed(view))
    for register in registers():
        yield "", partial(_register, view, register)


def _shown_elsewhere(view: View) -> Iterator[tuple[Document, Maker]]:
    """Yield the records without a page of their own that another page shows."""
    for one in derived():
        yield from one.shows(view)


def _findable(view: View, document: Document) -> Findable:
    return _named(view, document, record_shown(view, document, {}))


def _named(view: View, document: Document, page: Page) -> Findable:
    key = key_of(page, particulars(view, document), details(view, document)) if page.searchable else ""
    return Findable(key, lambda: page)


def _units(view: View, document: Document, make: Maker) -> Units:
    return tuple(document_units(view, document, make(), particulars(view, document)))


def _filed(view: View, filed: Filed) -> tuple[str, Callable[[], Units]]:
    page, known = filed.make(), Particulars(bodies=filed.bodies, status=filed.status, date=filed.date)
    owner = _Owner(filed.kind, page.address.rpartition("/")[2], {})
    return key_of(page, known, {"": Detail(filed.kind)}), lambda: tuple(_page_units(view, owner, page, known))


def _register(view: View, register: Register) -> Units:
    """Return a register as a place to go to; what it lists is found where it was made."""
    named = register.named(view, register.key)
    kind, _, name = register.address.partition("/")
    place = f"{register.address}.html"
    return (SearchUnit(place, view.lang, kind, "document", name, named.title, (), "", "", named.about),)


def document_units(view: View, document: Document, page: Page, known: Particulars) -> Iterator[SearchUnit]:
    """Yield the units of one document's page: the page itself first, then its places in their order."""
    yield from _page_units(view, _Owner(document.kind.name, document.id, details(view, document)), page, known)


@dataclass(frozen=True)
class _Owner:
    """Whose page it is: of which kind, under which name, and what is known of its places."""

    kind: str
    id: str
    places: Mapping[str, Detail]


def _page_units(view: View, owner: _Owner, page: Page, known: Particulars) -> Iterator[SearchUnit]:
    quiet = (view.label("basis"), view.label("status"), view.label("version"), view.label("authentic"))
    for anchor, found in _by_anchor(pieces(page, partial(texts.read, view.library), quiet)).items():
        detail = owner.places.get(anchor) or Detail(_part(owner, found[0]))
        unit = _unit(view, owner, page, known, anchor, detail, found)
        if detail.part != NOWHERE and (not anchor or unit.text or unit.heading):
            yield unit


def _by_anchor(found: Iterable[Piece]) -> dict[str, list[Piece]]:
    places: dict[str, list[Piece]] = {"": [Piece("", "document", ())]}
    for piece in found:
        places.setdefault(piece.anchor, []).append(piece)
    return places


def _part(owner: _Owner, first: Piece) -> str:
    return "clause" if owner.kind == "tor" and first.part == "section" else first.part


def _unit(
    view: View, owner: _Owner, page: Page, known: Particulars, anchor: str, detail: Detail, found: list[Piece]
) -> SearchUnit:
    texts = list(dict.fromkeys(piece.text for piece in found if piece.text))
    if detail.text is not None:
        texts[:1] = [detail.text]
    if not anchor and page.description and page.description not in texts:
        texts.insert(0, page.description)
    place = f"{page.address}.html" + (f"#{anchor}" if anchor else "")
    return SearchUnit(
        address=place,
        lang=view.lang,
        kind=owner.kind,
        part=detail.part,
        document=owner.id,
        title=of_inline(page.title) or plain(page.title),
        heading=found[0].heading if detail.heading is None else detail.heading,
        number=found[0].number,
        code=detail.code if anchor else known.code,
        text=" ".join(texts),
        bodies=known.bodies,
        institutions=tuple(dict.fromkeys((*known.institutions, *detail.institutions))),
        schemes=tuple(dict.fromkeys((*known.schemes, *detail.schemes))),
        status=known.status if detail.status is None else detail.status,
        date=known.date,
        since=known.since,
        until=known.until,
    )
