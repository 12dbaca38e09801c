"""All pages of one language: one per record, the lists of each kind, the registers and the start page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain

from generators import beside, find_page, former, register_makers, version_pages
from generators.blocks import (
    Block,
    Bullets,
    Crumb,
    Heading,
    Inline,
    Maker,
    Notice,
    Page,
    Paragraph,
    Prose,
    Span,
    Table,
    Unit,
)
from generators.catalogue.ways import of_document
from generators.crumbs import to_kind
from generators.derived import derived
from generators.document import Document
from generators.examples import example_notice
from generators.glosses import glosses
from generators.kind import Kind, ProseRule
from generators.layouts import record as generic
from generators.layouts.common import body_language
from generators.navigation import entries, many, section_of, shelves, ways_to_derived, ways_within
from generators.notices import notices
from generators.prose import parse
from generators.standing import standing
from generators.view import View, plain, said


def makers(view: View, changed: Mapping[str, date]) -> Iterator[tuple[str, Maker]]:
    """Yield the address of every page with what makes it, because a preview makes only what is looked at.

    Units are left out: to find them prose is parsed, and the site shows pages without asking for them.
    """
    return chain.from_iterable(families(view, changed))


def families(view: View, changed: Mapping[str, date]) -> Iterator[Iterable[tuple[str, Maker]]]:
    """Yield the makers of all pages in families: what one of them holds may follow from what its family asked."""
    yield ((one.address, partial(shown, view, one, changed)) for one in view.library if one.kind.paged)
    yield from (one.makers() for one in register_makers.shown(view))
    yield beside.Beside(view).makers()
    yield version_pages.makers(view)
    yield former.makers(view)
    for one in derived():
        yield ((address, partial(_from_many, view, one.key, make)) for address, make in one.makers(view))
    yield ((find_page.ADDRESS, partial(find_page.find_page, view)), ("index", partial(start_page, view)))


def _from_many(view: View, key: str, make: Maker) -> Page:
    page = make()
    first = page.address == f"{key}/index"
    within = tuple(Crumb(link.words, link.address) for link in ways_within(view, key)) if first else ()
    blocks = quieted((*example_notice(view, page.blocks), *page.blocks))
    return replace(page, blocks=blocks, ways=(*page.ways, *within))


def record_page(view: View, document: Document, changed: Mapping[str, date]) -> Page:
    """Return the page of one document with its units."""
    page = shown(view, document, changed)
    return replace(page, units=tuple(units(view, page.blocks)))


def shown(view: View, document: Document, changed: Mapping[str, date]) -> Page:
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
        crumbs=to_kind(view, document.kind),
        section=section_of(document),
        description=plain(view.text(document.field("summary"))) if document.field("summary") else "",
        source=paths[-1],
        changed=max(days, default=None),
        searchable=lang == view.lang,
        standing=standing(view, document),
        ways=(*beside.ways(view, document), *version_pages.ways(view, document), *of_document(view, document)),
        terms=glosses(view, document, blocks),
    )


def quieted(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with every caption quiet that repeats the heading right above its table."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        repeats = isinstance(block, Table) and isinstance(above, Heading) and plain(above.words) == block.caption
        found.append(replace(block, quiet=True) if isinstance(block, Table) and repeats else block)
    return tuple(found)


def start_page(view: View) -> Page:
    """Return the start page: what this is, and a way into everything."""
    site = view.library.site
    blocks: list[Block] = []
    if site.notice:
        blocks.append(Notice("example", view.words("notice.example.title"), view.text(site.notice)))
    for key, kinds in shelves():
        items = [*_derived(view, key), *_ways(view, key, kinds)]
        if items:
            blocks.append(Heading(f"_{key}", 2, said(view.words(f"section.{key}"))))
            blocks.append(Bullets(tuple(items)))
    tagline = plain(view.text(site.tagline)) if site.tagline else ""
    lead = (Paragraph(view.text(site.tagline)),) if site.tagline else ()
    return Page("index", view.lang, view.lang, view.text(site.title), (*lead, *blocks), description=tagline)


SUMMARISED = ("entrances", "rules")
"""Where the start page says what each entry is for; more would hide the ways in."""


def _ways(view: View, key: str, kinds: tuple[Kind, ...]) -> Iterator[Paragraph]:
    for entry in entries(view, key, kinds):
        if isinstance(entry, Kind):
            count = view.words.count("site.records", len(view.library.of(entry.name)))
            yield Paragraph((*_to(many(view, entry), f"{entry.name}/index"), *said(f" ({count})", "muted")))
        else:
            asked = entry.field("summary") if key in SUMMARISED else None
            summary = plain(view.text(asked)) if asked else ""
            yield Paragraph((*view.link(entry.id), *(said(f" {summary}", "muted") if summary else ())))


def _to(words: str, address: str) -> Inline:
    return (Span(words, href=address),)


def _derived(view: View, key: str) -> Iterator[Paragraph]:
    for link in ways_to_derived(view, key):
        yield Paragraph(_to(link.words, link.address))


def units(view: View, blocks: Iterable[Block]) -> Iterator[Unit]:
    """Yield every unit of a page that a reader can be led to."""
    section, count = "", 0
    for block in blocks:
        if isinstance(block, Heading):
            section, count = block.id, 0
        if isinstance(block, Prose):
            numbers = dict(block.numbers)
            for unit in parse("", block.markdown).units:
                # Prose below a heading of an author's own has its units counted there, from text to text.
                count += not unit.section
                bare = not unit.section and not unit.mark and section and not section.startswith("_")
                key = f"{section}.{count}" if bare else unit.id
                yield Unit(key, unit.text, block.lang, numbers.get(key, ""))
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
