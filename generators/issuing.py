"""Documents of pages: which page is meant by an id or address, and its files in the forms that are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generators import beside, book, pages, register_makers
from generators.blocks import Page
from generators.in_force import version_in_force
from generators.leaflets import sheets
from generators.outputs.charts.drawings import DRAWINGS
from generators.outputs.documents.ahead import KINDS, Ahead, build_ahead
from generators.outputs.documents.book_ahead import Offer, book_ahead
from generators.outputs.documents.house import Files, House, house_of
from generators.outputs.documents.render import render_all
from generators.outputs.leaflet.ahead import both, leaflets_ahead
from generators.problem import DoracakError
from generators.reports import offered, offered_books
from generators.standing import standing
from generators.tree import Tree
from generators.unknown import unknown
from generators.view import View

BILINGUAL = ("docx", "pdf")
"""The forms in which two languages stand beside each other: a screen has its own page for that."""


@dataclass(frozen=True)
class Issued:
    """One file: its name, which tells id, language and form, and its bytes."""

    name: str
    raw: bytes


def house(view: View, tree: Tree, drawings: Path | None = None) -> House:
    """Return the house of a view, its pictures and logo from the tree; `drawings` is where charts are remembered."""
    return house_of(view, files_of(tree), drawings)


def files_of(tree: Tree) -> Files:
    """Return what gives a file of the tree by its path, and None where there is none."""

    def read(path: str) -> bytes | None:
        try:
            return tree.bytes(path)
        except KeyError:
            return None

    return read


def page_of(view: View, key: str) -> Page:
    """Return the page of a record's id, or of an address as `register/actions`; raises DoracakError."""
    document = view.library.get(key)
    if document is not None and document.kind.paged:
        return pages.shown(view, document, {})
    for register in register_makers.shown(view):
        if register.register.address == key:
            return register.whole()
    makers = dict(pages.makers(view, {}))
    if key in makers:
        return makers[key]()
    ids = {document.id for document in view.library if document.kind.paged}
    raise unknown("unknown-page", key, ids | set(makers))


def beside_of(view: View, key: str) -> Page:
    """Return the page of a record in two languages beside each other; raises DoracakError where it has only one."""
    document = view.library.get(key)
    pairs = beside.pairs(view, document) if document is not None else ()
    if document is None or not pairs:
        page_of(view, key)
        raise DoracakError("not-bilingual", value=key)
    return replace(beside.Beside(view).page(document, pairs[0]), standing=standing(view, document))


@dataclass(frozen=True)
class LeftOut:
    """A document that could not be made: the file that it is of, its own name, and the mistake that can be mended."""

    file: str
    name: str
    error: DoracakError


def left_out(views: Mapping[str, View], made: Mapping[str, Ahead]) -> Iterator[LeftOut]:
    """Yield the documents of all languages that could not be made."""
    for tag, ahead_of in made.items():
        for one in ahead_of.left_out:
            # What is made of many records, as the whole handbook is, is asked for by the record of the site.
            document = offered.document_of(views[tag].library, one.address) or views[tag].library.get("site")
            if document is not None:
                held = document.prose.get(tag)
                file = held.path if held else document.path
                yield LeftOut(file, f"{tag}/{one.address}.{one.form}", one.error)


def ahead(views: Mapping[str, View], tree: Tree, changed: Mapping[str, date], memory: Path) -> dict[str, Ahead]:
    """Return the documents that the site offers, by language; raises DoracakError for what stops all."""
    houses = {tag: house(view, tree, memory.with_name(DRAWINGS)) for tag, view in views.items()}
    with ThreadPoolExecutor(max(len(views), 1)) as pool:
        made = {tag: pool.submit(_of_language, view, houses[tag], changed, memory / tag) for tag, view in views.items()}
        return {tag: one.result() for tag, one in made.items()}


def _of_language(view: View, own: House, changed: Mapping[str, date], memory: Path) -> Ahead:
    """Return the documents of one language, and its leaflets."""
    reports, days = offered.pages(view)
    facts = offered.data(view)
    annexes = offered_books.books(view, reports, facts.files, memory.with_name(f"{memory.name}-workbooks"))
    documents = both(build_ahead([*_offered(view, changed), *reports], own, memory, days), both(facts, annexes))
    printed = leaflets_ahead(tuple(sheets(view)), own, memory.with_name(f"{memory.name}-leaflets"))
    return both(both(documents, printed), _whole(view, own, changed, memory.with_name(f"{memory.name}-handbook")))


def _whole(view: View, own: House, changed: Mapping[str, date], memory: Path) -> Ahead:
    """Return the whole handbook in the forms that the site asks for, with the ways to it; nothing where it asks not."""
    asked = view.library.site.handbook
    if asked is None:
        return Ahead()
    page = view.library.get(asked.page) if asked.page else None
    offer = Offer(asked.forms, (book.ADDRESS, *([page.address] if page else [])))
    held = tuple(book.chapters(view, changed))
    return book_ahead(book.front(view, held), held, own, offer, memory)


def _offered(view: View, changed: Mapping[str, date]) -> list[Page]:
    """Return the pages whose documents the site offers: those that stand in their own language.

    What is in force follows from the day that is spoken of, which its document then names.
    """
    found = []
    for kind in KINDS:
        for document in view.library.of(kind):
            page = pages.shown(view, document, changed)
            if page.body_lang == page.lang:
                dated = version_in_force(document, view.today) is not None
                found.append(replace(page, changed=None) if dated else page)
    return found


def issued(
    views: Mapping[str, View],
    tree: Tree,
    key: str,
    forms: Sequence[str],
    bilingual: bool = False,
    drawings: Path | None = None,
) -> Iterator[Issued]:
    """Yield the files of a page in all these languages and forms; raises DoracakError for what the user can mend."""
    for lang, view in views.items():
        page = beside_of(view, key) if bilingual else page_of(view, key)
        ending = page.address.rpartition(".")[2] if bilingual else lang
        stem = key.replace("/", "-")
        for form, raw in render_all([page], house(view, tree, drawings), forms)[0].items():
            yield Issued(f"{stem}.{ending}.{form}", raw)
        if bilingual:
            return
