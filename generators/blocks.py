"""What a page is made of: prose, tables, fields and notices; Markdown is one way to write prose down, not the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generators.blank_blocks import Blank as Blank
from generators.blank_blocks import BlankForm as BlankForm
from generators.blank_blocks import BlankTable as BlankTable
from generators.drawn_blocks import Bar as Bar
from generators.drawn_blocks import Chart as Chart
from generators.drawn_blocks import Mark as Mark
from generators.drawn_blocks import Series as Series
from generators.drawn_blocks import Timeline as Timeline
from generators.drawn_blocks import TimelineRow as TimelineRow
from generators.spans import Inline as Inline
from generators.spans import Span as Span


@dataclass(frozen=True)
class Heading:
    """A heading below the page's title; `level` counts from 2, `number` is printed before the words."""

    id: str
    level: int
    words: Inline
    number: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of plain words; with an id it is a unit that can be cited."""

    words: Inline
    id: str | None = None
    number: str = ""


@dataclass(frozen=True)
class Prose:
    """Markdown of the subset, with its links already resolved to `kind/id#anchor` and its slots filled.

    `numbers` maps a unit's id to the number that readers see; `lang` differs from the page's on a fallback.
    """

    markdown: str
    lang: str
    numbers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Bullets:
    """A list of short texts, each with an optional id."""

    items: tuple[Paragraph, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table; its type says how it sorts and aligns.

    `facet` is the label of the choice by which rows can be narrowed down: the cells' own choices, of dates the year.
    """

    key: str
    label: str
    type: Literal["text", "date", "number"] = "text"
    facet: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell, with the key that it sorts by where the words do not sort as they should.

    `facets` are the choices (key, words) under which its row is found; the key is the same in all languages.
    """

    words: Inline
    sort: str = ""
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Row:
    """A row of a table; its id is an address on the page."""

    id: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table with typed columns; `register` says that readers will want to sort and filter it.

    `quiet` says that the heading right above says the same as the caption, which then only screen readers need.
    `parts` is the address of the list of all rows, where these are only the first of them.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    register: bool = False
    quiet: bool = False
    parts: str = ""


@dataclass(frozen=True)
class Fields:
    """Labels with their values, as on a form that was filled in."""

    rows: tuple[tuple[str, Inline], ...]


@dataclass(frozen=True)
class Notice:
    """A box that a reader must not overlook."""

    tone: Literal["note", "draft", "example", "fallback", "outdated"]
    title: str
    words: Inline


@dataclass(frozen=True)
class Side:
    """One unit in one language beside the same unit in another.

    `name` is what the page calls the language; `state` says in the page's own words what is wrong with the unit
    (missing, outdated), and nothing where nothing is.
    """

    lang: str
    name: str
    blocks: tuple[Heading | Paragraph | Prose | Bullets | Fields, ...]
    number: str = ""
    state: str = ""


@dataclass(frozen=True)
class Pair:
    """One unit in two languages; `level` is that of a heading from 2, or 0 for all other units."""

    id: str
    sides: tuple[Side, ...]
    level: int = 0


Block = (
    Heading
    | Paragraph
    | Prose
    | Bullets
    | Table
    | Fields
    | Notice
    | Pair
    | Timeline
    | Blank
    | BlankTable
    | BlankForm
    | Chart
)


@dataclass(frozen=True)
class Unit:
    """What a reader cites, a translator translates and a redline compares."""

    id: str
    text: str
    lang: str
    number: str = ""


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the start page."""

    words: str
    href: str | None


@dataclass(frozen=True)
class Gloss:
    """A term of the glossary that occurs on a page: the forms in which it is written there, and what it means."""

    forms: tuple[str, ...]
    href: str
    definition: str


@dataclass(frozen=True)
class Page:
    """One document in one language.

    `address` is `kind/id`, the same in all languages; `lang` is the page's language and `body_lang` that of its body,
    which differs on a fallback page; `source` is the file to edit and `changed` the day of its last change.
    `standing` says in words which text this is and whether it is in force, as a citation does; `ways` lead to other
    views of the same document; `terms` are explained where they first occur. A page that is `moved` only leads on to
    that address; one that is not `listed` is not named to search engines.
    """

    address: str
    lang: str
    body_lang: str
    title: Inline
    blocks: tuple[Block, ...]
    crumbs: tuple[Crumb, ...] = ()
    section: str = ""
    description: str = ""
    source: str | None = None
    changed: date | None = None
    units: tuple[Unit, ...] = ()
    searchable: bool = True
    standing: str = ""
    ways: tuple[Crumb, ...] = ()
    terms: tuple[Gloss, ...] = ()
    moved: str = ""
    listed: bool = True


Maker = Callable[[], Page]
"""Makes one page when it is asked for: a preview makes only what is looked at."""
