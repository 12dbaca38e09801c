"""Blocks other than prose as nodes; no text of theirs is ever read as markup."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from generators.blocks import (
    Blank,
    BlankForm,
    BlankTable,
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Fields,
    Heading,
    Inline,
    Notice,
    Paragraph,
    Row,
    Span,
    Table,
    Timeline,
)
from generators.outputs.site import addresses, blanks, charts, icons, sorting, timeline
from generators.outputs.site.cards import MANY, STYLE
from generators.outputs.site.elements import (
    Child,
    Word,
    doracak_element,
    el,
    inline,
    number,
    permalink,
    plain,
)
from generators.outputs.site.outline import Outline


def show(block: Block, outline: Outline) -> None:
    """Append a block to where the page stands."""
    match block:
        case Heading():
            if not outline.inside:
                outline.claim(block.id)
            outline.open_section(block.level, block.id, inline(block.words, outline.address), block.number)
        case Paragraph():
            outline.here += _unit("p", block, outline, "paragraph")
        case Bullets():
            items = [_unit("li", item, outline, "item") for item in block.items]
            outline.here += el("ol" if block.ordered else "ul", *items)
        case Table():
            outline.register |= block.register
            if block.register and (block.parts or len(block.rows) > FEW):
                outline.here += _room(block)
            outline.here += table(block, outline)
        case Blank() | BlankForm() | BlankTable():
            blanks.put(block, outline)
        case _:
            outline.here += _whole(block, outline)


def _whole(block: Block, outline: Outline) -> doracak_element:
    """Return a block that is one element and leaves the page as it stands."""
    match block:
        case Fields():
            return _fields(block, outline)
        case Notice():
            return _notice(block, outline)
        case Timeline():
            return timeline.figure(block, outline)
        case Chart():
            return charts.figure(block, outline)
        case _:
            raise TypeError(f"prose is not a structure: {type(block).__name__}")


def _unit(tag: str, unit: Paragraph, outline: Outline, kind: str) -> doracak_element:
    inner: list[Child] = [*number(unit.number), *_explained(unit.words, outline)]
    if unit.id:
        outline.claim(unit.id)
        inner += [" ", permalink(unit.id, "point" if unit.number else kind, unit.number, outline.aside_lang)]
    return el(tag, *inner, id=unit.id, class_="numbered" if unit.number else None)


def _explained(words: Inline, outline: Outline) -> Iterator[nodes.Node]:
    """Yield words with terms of the glossary explained, where they are plain and in the language of the terms."""
    for span in words:
        if span == Span(span.text) and outline.aside_lang is None:
            yield from outline.terms.explained(span.text)
        else:
            yield from outline.inline((span,))


def _fields(block: Fields, outline: Outline) -> doracak_element:
    rows = [el("div", el("dt", label), el("dd", *outline.inline(words))) for label, words in block.rows]
    return el("dl", *rows, class_="fields")


def _notice(block: Notice, outline: Outline) -> doracak_element:
    title: Child = block.title or Word(f"site.notice.{block.tone}")
    lead = el("p", icons.node(block.tone), " ", title, class_="notice-title", lang=outline.aside_lang)
    body = el("p", *outline.inline(block.words), lang=outline.aside_lang) if block.words else None
    return el("div", lead, body, class_=f"notice notice-{block.tone}", role="note")


FEW = 5
"""So few rows need no filter."""


def _room(block: Table) -> doracak_element:
    """Return the room for the filter, which the script fills: without it all that stands below would be pushed down."""
    cells = zip(*(row.cells for row in block.rows), strict=True)
    kinds = (len({key for cell in cells_ for key, _ in cell.facets}) for cells_ in cells)
    choices = sum(
        bool(one.facet) and (number > 1 or bool(block.parts)) for one, number in zip(block.columns, kinds, strict=True)
    )
    return el("div", class_="filter", data_choices=str(choices))


def table(block: Table, outline: Outline) -> doracak_element:
    """Return a table with caption, scopes and addresses of its rows, in a box that scrolls by itself."""
    outline.claim(block.id)
    caption_id = f"{block.id}-caption"
    link = permalink(block.id, "table", block.caption, outline.aside_lang)
    quiet = "quiet" if block.quiet else None
    caption = el(
        "caption", el("span", el("span", block.caption, id=caption_id), " ", link, class_="caption"), class_=quiet
    )
    head = el("thead", el("tr", *(_column(column, block.register) for column in block.columns)))
    sorted_by = _keys(block, outline)
    rows = [_row(row, block, keys, outline) for row, keys in zip(block.rows, sorted_by, strict=True)]
    made = el("table", caption, head, el("tbody", *rows), **(_register(block, outline) or _many(block)))
    return el("div", made, id=block.id, class_="scroll", role="group", tabindex="0", aria_labelledby=caption_id)


def _register(block: Table, outline: Outline) -> dict[str, str | Word | None]:
    if not block.register:
        return {}
    parts = addresses.relative(outline.address, block.parts, ".js") if block.parts else None
    said: dict[str, str | Word | None] = {f"data_{name}": Word(f"site.register.{name}") for name in _SAID}
    return {"class_": "register", "data_parts": parts, **said}


def _many(block: Table) -> dict[str, str | None]:
    """Return what makes each row of a table with many columns a card on a narrow screen."""
    return {"class_": STYLE if len(block.columns) >= MANY else None}


_SAID = ("filter", "count", "sort", "all", "clear", "loading", "failed", "more", "ascending", "descending", "sorted")
"""What the script of registers says."""


def _column(column: Column, register: bool) -> nodes.Node:
    own = {"data_key": column.key, "data_facet": column.facet or None} if register else {}
    return el("th", column.label, scope="col", class_=_style(column), data_type=column.type, **own)


def _keys(block: Table, outline: Outline) -> list[tuple[str, ...]]:
    """Return what each cell of each row sorts by: words by their place in the language, the rest by what it says."""
    if not block.register:
        return [("",) * len(block.columns) for _ in block.rows]
    columns = []
    for place, column in enumerate(block.columns):
        cells = [row.cells[place] for row in block.rows]
        own = [cell.sort for cell in cells]
        columns.append(sorting.places(cells, outline.body_lang) if column.type == "text" else own)
    return list(zip(*columns, strict=True))


def _row(row: Row, block: Table, keys: tuple[str, ...], outline: Outline) -> nodes.Node:
    if row.id:
        outline.claim(row.id)
    cells: list[Child] = []
    for place, (cell, column, key) in enumerate(zip(row.cells, block.columns, keys, strict=True)):
        inner: list[Child] = list(outline.inline(cell.words))
        if place == 0 and row.id:
            inner += [" ", permalink(row.id, "row", plain(cell.words), outline.aside_lang)]
        cells.append(_cell(cell, column, key, inner, place == 0, block))
    return el("tr", *cells, id=row.id)


def _cell(cell: Cell, column: Column, key: str, inner: list[Child], first: bool, block: Table) -> nodes.Node:
    tag, scope = ("th", "row") if first else ("td", None)
    facets = "\n".join(f"{one}={words}" for one, words in cell.facets) if column.facet else ""
    own = {"data_sort": key or None, "data_facets": facets or None} if block.register else {}
    # On a narrow screen a cell is a label beside words, which must then be one thing.
    labelled = block.register or len(block.columns) >= MANY
    words = [el("span", *inner)] if labelled and len(inner) > 1 else inner
    style = _style(column)
    if style == "date" and len(plain(cell.words)) > LONGEST_DAY:
        style = "date words"
    return el(tag, *words, scope=scope, class_=style, data_label=column.label if labelled else None, **own)


LONGEST_DAY = 24
"""A day by which something is due may be said in words, which are to be broken where no day is."""


def _style(column: Column) -> str | None:
    return {"text": None, "date": "date", "number": "right"}[column.type]
