"""Open data: a page that names every file of data, says what it holds, and how it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from generators.blocks import Block, Inline, Maker, Page, Paragraph, Row, Span
from generators.catalogue.addresses import FEEDS, calendar, feed, register_file, workbook
from generators.catalogue.dates import dates
from generators.crumbs import to_start
from generators.derived import Derived
from generators.kind_lists import kind_lists
from generators.layouts.common import bullets, cells, heading, table
from generators.register import registers
from generators.site_plan import Link
from generators.view import View, joined, plain, said

KEY = "data"
ADDRESS = f"{KEY}/index"
_HOW = ("address", "keys", "csv", "safe", "internal")
_FORMS = (("json", "JSON"), ("csv", "CSV"))
_SCHEMAS = (("schema.json", "JSON Schema"), ("csv-metadata.json", "CSV on the Web"))


def _links(view: View) -> Iterable[Link]:
    yield Link(view.words("data.title"), ADDRESS)


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    yield ADDRESS, partial(_page, view)


def _page(view: View) -> Page:
    about = view.words("data.about", day=view.language.day(view.today))
    return Page(
        address=ADDRESS,
        lang=view.lang,
        body_lang=view.lang,
        title=said(view.words("data.title")),
        blocks=(Paragraph(said(about)), *_blocks(view)),
        crumbs=(to_start(view),),
        section=KEY,
        description=about,
    )


def _blocks(view: View) -> Iterator[Block]:
    yield heading(view, "registers", "data.registers")
    rows = tuple(_register_rows(view))
    columns = ("file", "content", "format", "described")
    yield replace(table(view, "registers-table", view.words("data.registers"), columns, rows), quiet=True)
    for part, items in (("feeds", _feeds(view)), ("calendars", _calendars(view)), ("workbooks", _workbooks(view))):
        found = tuple(bullets(items))
        if found:
            yield heading(view, part, f"data.{part}")
            yield from found
    yield heading(view, "how", "data.how")
    yield from bullets(said(view.words(f"data.{rule}")) for rule in _HOW)
    licence = plain(view.value(view.library.site.licences.content))
    yield Paragraph(said(view.words("data.licence", licence=licence)))


def _register_rows(view: View) -> Iterator[Row]:
    for one in (*registers(), *kind_lists(view)):
        named = one.named(view, one.key)
        title = (Span(named.title, href=one.address),)
        forms, schemas = (_files(one.key, listed) for listed in (_FORMS, _SCHEMAS))
        yield Row(one.key, cells(title, said(named.about), forms, schemas))


def _files(key: str, forms: Iterable[tuple[str, str]]) -> Inline:
    return joined(((Span(words, href=register_file(key, suffix)),) for suffix, words in forms), ", ")


def _feeds(view: View) -> Iterator[Inline]:
    for key in FEEDS:
        about = said(f" {view.words(f'data.feed-about.{key}')}", "muted")
        yield (Span(view.words(f"data.feed.{key}"), href=feed(view.lang, key)), *about)


def _calendars(view: View) -> Iterator[Inline]:
    for body in sorted(dates(view), key=lambda one: view.language.sort_key(plain(view.link(one))) if one else ((), "")):
        words = view.link(body) if body else said(view.words("data.calendar.all"))
        yield (Span(plain(words), href=calendar(view.lang, body)),)


def _workbooks(view: View) -> Iterator[Inline]:
    if view.library.of("scheme"):
        yield (Span(view.words("data.workbook"), href=workbook(view.lang)), *said(" (XLSX)", "muted"))


DERIVED = Derived(key=KEY, heading="registers", links=_links, makers=_makers)
