"""Every file of open data: its address from the top of the site, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from generators.catalogue.addresses import feed, register_file, workbook
from generators.model.scalars import Unstated
from generators.outputs.data import workbook as workbooks
from generators.outputs.data.atom import UP, Feed, atom
from generators.outputs.data.calendars import calendars
from generators.outputs.data.context import Context
from generators.outputs.data.feeds import FEEDS
from generators.outputs.data.made import FileMaker
from generators.outputs.data.register_csv import register_csv
from generators.outputs.data.register_json import register_json
from generators.outputs.data.schemas import csv_schema, json_schema
from generators.outputs.data.sheet import Sheet
from generators.outputs.site.staging import write_if_new
from generators.view import plain

FORMS: Mapping[str, Callable[[Sheet], bytes]] = {
    "json": register_json,
    "csv": register_csv,
    "schema.json": json_schema,
    "csv-metadata.json": csv_schema,
}
"""What a register is written as, by the end of the file's name; `csv-metadata.json` is behind the name of the CSV."""


def files(context: Context, languages: tuple[str, ...] = ()) -> Iterator[tuple[str, FileMaker]]:
    """Yield every file; `languages` are those whose feeds, calendars and workbooks are wanted, all unless named."""
    for key in context.registers:
        sheet = Sheet(context, context.registers[key])
        for suffix, form in FORMS.items():
            yield register_file(key, suffix), partial(form, sheet)
    for lang in languages or tuple(context.views):
        for key in FEEDS:
            yield feed(lang, key), partial(_feed, context, lang, key)
        yield from calendars(context, lang)
        if context.library.of("scheme"):
            yield workbook(lang), partial(workbooks.workbook, context.views[lang])


def write(folder: Path, context: Context, languages: tuple[str, ...] = ()) -> None:
    """Write every file below the top of the site."""
    for address, make in files(context, languages):
        write_if_new(folder / address.removeprefix("/"), make())


def _feed(context: Context, lang: str, key: str) -> bytes:
    view, told = context.views[lang], FEEDS[key]
    title = view.words("data.named", site=context.title(lang), part=view.words(f"data.feed.{key}"))
    stated = context.site.publisher
    publisher = "" if isinstance(stated, Unstated) else plain(view.text(stated))
    made = Feed(
        name=f"feed {key}",
        title=title,
        subtitle=view.words(f"data.feed-about.{key}"),
        author=publisher or context.title(lang),
        rights=plain(view.value(context.site.licences.content)),
        lang=lang,
        zone=context.site.time_zone,
        as_of=view.today,
        page=context.page(lang, told.register, UP),
        own=f"{context.base}{feed(lang, key).removeprefix('/')}" if context.base else f"{key}.xml",
    )
    return atom(made, ((one, context.page(lang, one.address, UP)) for one in told.entries(context, lang)))
