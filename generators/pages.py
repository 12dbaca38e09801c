"""All pages of one language: one per record, the lists of each kind, the registers and the start page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from generators.blocks import (
    Block,
    Bullets,
    Crumb,
    Heading,
    Inline,
    Notice,
    Page,
    Paragraph,
    Prose,
    Row,
    Span,
    Table,
    Unit,
)
from generators.document import Document
from generators.kind import Kind, ProseRule, registry
from generators.layouts import record as generic
from generators.layouts.common import body_language, cells, table
from generators.navigation import MANY, in_order, many, shelves
from generators.notices import notices
from generators.prose import parse
from generators.register_pages import REGISTERS, Maker, register_makers
from generators.view import View, plain, said


def make(view: View, changed: Mapping[str, date]) -> Iterator[Page]:
    """Yield every page of this language with its units."""
    yield from (record_page(view, document, changed) for document in view.library if document.kind.paged)
    yield from (make_page() for _, make_page in _other_makers(view))


def makers(view: View, changed: Mapping[str, date]) -> Iterator[tuple[str, Maker]]:
    """Yield the address of every page with what makes it, because a preview makes only what is looked at.

    Units are left out: to find them prose is parsed, and the site shows pages without asking for them.
    """
    for document in view.library:
        if document.kind.paged:
            yield document.address, partial(_shown, view, document, changed)
    yield from _other_makers(view)


def _other_makers(view: View) -> Iterator[tuple[str, Maker]]:
    for kind in registry().values():
        if kind.paged and view.library.of(kind.name):
            yield f"{kind.name}/index", partial(list_page, view, kind)
    yield from register_makers(view)
    yield "index", partial(start_page, view)


def record_page(view: View, document: Document, changed: Mapping[str, date]) -> Page:
    """Return the page of one document with its units."""
    page = _shown(view, document, changed)
    return replace(page, units=tuple(units(view, page.blocks)))


def _shown(view: View, document: Document, changed: Mapping[str, date]) -> Page:
    """Return the page of one document; where its prose is missing in this language it stands in another one."""
    layout = document.kind.layout or generic.layout
    lang = body_language(view, document) if document.kind.prose is not ProseRule.NONE else view.lang
    above = tuple(notices(view, document, lang))
    blocks = quieted((*above, *layout(view, document)))
    twin = document.twin_path(view.lang)
    paths = [document.path, *([twin] if view.lang in document.prose else [])]
    days = [changed[path] for path in paths if path in changed]
    return Page(
        address=document.address,
        lang=view.lang,
        body_lang=lang,
        title=view.title(document),
        blocks=blocks,
        crumbs=_crumbs(view, document.kind),
        section=document.kind.name,
        description=plain(view.text(document.field("summary"))) if document.field("summary") else "",
        source=paths[-1],
        changed=max(days, default=None),
        searchable=lang == view.lang,
    )


def quieted(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with every caption quiet that repeats the heading right above its table."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        repeats = isinstance(block, Table) and isinstance(above, Heading) and plain(above.words) == block.caption
        found.append(replace(block, quiet=True) if isinstance(block, Table) and repeats else block)
    return tuple(found)


def _crumbs(view: View, kind: Kind) -> tuple[Crumb, ...]:
    home = Crumb(view.words("site.home"), "index")
    return home, Crumb(many(view, kind), f"{kind.name}/index")


def list_page(view: View, kind: Kind) -> Page:
    """Return the list of all records of a kind, sorted by title."""
    documents = in_order(view, kind)
    described = any(document.field("summary") for document in documents)
    typed = any(document.field("type") for document in documents)
    columns = ["title", *(["type"] if typed else []), *(["summary"] if described else []), "basis"]
    rows = []
    for document in documents:
        words: list[Inline] = [view.link(document.id)]
        words += [view.value(document.field(name)) for name in columns[1:]]
        rows.append(Row(None, cells(*words)))
    name = many(view, kind)
    blocks: tuple[Block, ...] = (table(view, "list", name, columns, rows, register=True),)
    intro = view.words.get(f"kind.{kind.name}.about", "")
    return Page(
        address=f"{kind.name}/index",
        lang=view.lang,
        body_lang=view.lang,
        title=said(name),
        blocks=(*((Paragraph(said(intro)),) if intro else ()), *blocks),
        crumbs=(Crumb(view.words("site.home"), "index"),),
        section=kind.name,
        description=intro,
    )


def start_page(view: View) -> Page:
    """Return the start page: what this is, and a way into everything."""
    site = view.library.site
    blocks: list[Block] = []
    if site.notice:
        blocks.append(Notice("example", view.words("notice.example.title"), view.text(site.notice)))
    for key, kinds in shelves():
        items = [*(_registers(view) if key == "registers" else ()), *_ways(view, kinds)]
        if items:
            blocks.append(Heading(f"_{key}", 2, said(view.words(f"section.{key}"))))
            blocks.append(Bullets(tuple(items)))
    tagline = plain(view.text(site.tagline)) if site.tagline else ""
    lead = (Paragraph(view.text(site.tagline)),) if site.tagline else ()
    return Page("index", view.lang, view.lang, view.text(site.title), (*lead, *blocks), description=tagline)


def _ways(view: View, kinds: Iterable[Kind]) -> Iterator[Paragraph]:
    for kind in kinds:
        documents = in_order(view, kind)
        if not documents:
            continue
        if len(documents) > MANY or kind.prose is ProseRule.NONE:
            count = view.words.count("site.records", len(documents))
            name = many(view, kind)
            yield Paragraph((*_to(name, f"{kind.name}/index"), *said(f" ({count})", "muted")))
            continue
        for document in documents:
            summary = view.text(document.field("summary")) if document.field("summary") else ()
            yield Paragraph((*view.link(document.id), *((*said(" — "), *summary) if summary else ())))


def _to(words: str, address: str) -> Inline:
    return (Span(words, href=address),)


def _registers(view: View) -> Iterator[Paragraph]:
    for register in REGISTERS:
        yield Paragraph(_to(view.words(f"register.{register.key}.title"), f"register/{register.key}"))


def units(view: View, blocks: Iterable[Block]) -> Iterator[Unit]:
    """Yield every unit of a page that a reader can be led to."""
    for block in blocks:
        if isinstance(block, Prose):
            numbers = dict(block.numbers)
            for unit in parse("", block.markdown).units:
                yield Unit(unit.id, unit.text, block.lang, numbers.get(unit.id, ""))
        elif isinstance(block, Heading | Paragraph) and block.id:
            yield Unit(block.id, plain(block.words), view.lang, block.number)
        elif isinstance(block, Bullets):
            yield from (Unit(one.id, plain(one.words), view.lang, one.number) for one in block.items if one.id)
        elif isinstance(block, Table):
            yield from _rows(view, block)


def _rows(view: View, block: Table) -> Iterator[Unit]:
    for row in block.rows:
        if row.id:
            yield Unit(row.id, " | ".join(plain(cell.words) for cell in row.cells), view.lang)
