"""What stands before the text: whose document it is, what it is called, which version, as of which day, and notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generators.blocks import Notice, Page
from generators.language import language
from generators.outputs.documents.body import Body
from generators.outputs.documents.house import House
from generators.outputs.documents.inlines import inlines
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    div,
    every,
    link,
    pair,
    para,
    plain,
    text_of,
    words,
)
from generators.outputs.documents.pictures import picture
from generators.outputs.documents.tables import table
from generators.pandoc import Node
from generators.problem import DoracakError
from generators.view import plain as plain_of

MANY = 5
"""So many headings make a table of contents worth its place."""
MOST = 80
"""Beyond so many headings the contents name those of the first level alone."""


@dataclass(frozen=True)
class Entry:
    """One line of the contents; `place` counts all headings of the document from 0."""

    id: str
    level: int
    number: str
    words: str
    place: int


def cover(page: Page, body: Body) -> Nodes:
    """Return the lines of the cover, each a division of its own class; raises DoracakError where the logo is none."""
    return list(_cover(page, body))


def _cover(page: Page, body: Body) -> Iterator[Node]:
    house = body.house
    yield from _logo(body)
    yield _line("institution", words(house.institution))
    if house.unit:
        yield _line("unit", words(house.unit))
    yield _line("title", inlines(page.title, body.links))
    if page.standing:
        yield _line("standing", words(page.standing[:1].upper() + page.standing[1:]))
    yield _line("day", words(_day(page, house)))
    for block in page.blocks:
        if isinstance(block, Notice):
            yield body.notice(block)
    yield _facts(page, body)


def _day(page: Page, house: House) -> str:
    """Return of which day the text is: of its last change, or where that is not known of the day that is spoken of."""
    if page.changed:
        return house.say("documents.changed", day=language(page.lang).day(page.changed))
    return house.say("documents.as-of", day=house.as_of)


def _line(name: str, inlines_: Nodes) -> Node:
    return div([para(inlines_)], attributes(classes=(f"cover-{name}",)))


def _facts(page: Page, body: Body) -> Node:
    """Return where the document comes from: the handbook, its address in it, the last change, the licence."""
    house = body.house
    address = f"{page.lang}/{page.address}"
    where = [link(words(f"{house.base}/{address}.html"), f"{house.base}/{address}.html")] if house.base else []
    rows = [
        ("documents.handbook", words(house.site)),
        ("documents.address", where or words(address)),
        ("documents.licence", words(house.licence)),
    ]
    shown = [("", [[plain(words(house.say(key)))], [plain(value)]]) for key, value in rows if value]
    return div([table((), shown, ("text", "text"), (), "", ("fields",), (0.3, 0.7))],
               attributes(classes=("cover-facts",)))  # fmt: skip


def _logo(body: Body) -> Iterator[Node]:
    logo = body.house.theme.logo
    if logo is None:
        return
    raw = body.house.files(logo.file)
    if raw is None:
        raise DoracakError("document-logo", file=logo.file)
    found = picture(logo.file, raw)
    body.shown.held[found.name] = found
    image: Any = attributes(alt=body.house.logo_alt, width=f"{logo.width}mm")
    yield _line("logo", [{"t": "Image", "c": [image, words(body.house.logo_alt), [found.name, ""]]}])


def contents(blocks: Nodes) -> tuple[Entry, ...]:
    """Return the lines of the contents; none where the document has only a few headings."""
    found = tuple(entries(blocks))
    if len(found) < MANY:
        return ()
    return tuple(one for one in found if one.level <= (2 if len(found) <= MOST else 1))


def entries(blocks: Nodes) -> Iterator[Entry]:
    """Yield every heading of a document as a line of contents."""
    for place, one in enumerate(one for one in every(blocks) if one["t"] == "Header"):
        level, attr, held = one["c"]
        yield Entry(attr[0], level, pair(attr, "number"), text_of(held).strip(), place)


def title_of(page: Page) -> str:
    """Return the title of a page in plain words."""
    return plain_of(page.title)
