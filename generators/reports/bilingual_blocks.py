"""Blocks that two languages share: a heading, a table, a chart, a notice, a place to be filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generators.blocks import Blank, BlankForm, BlankTable, Block, Chart, Heading, Notice, Row, Table
from generators.outputs.charts.plan import MOST_LINES, SIDE_SIGNS
from generators.reports.bilingual_words import Joiner


def one_block(joiner: Joiner, one: Block, twin: Block | None) -> Iterator[Block]:
    """Yield a block with the words of its twin; where the two are not alike, both."""
    match one, twin:
        case Heading(), Heading():
            yield replace(one, words=joiner.words(one.words, twin.words))
        case Table(), Table() if _is_alike(one, twin):
            yield _table(joiner, one, twin)
        case Table(), Table():
            yield from (one, _marked(joiner, twin))
        case Chart(), Chart() if len(one.categories) == len(twin.categories) and len(one.series) == len(twin.series):
            yield _chart(joiner, one, twin)
        case Blank(), Blank():
            yield _blank(joiner, one, twin)
        case BlankTable(), BlankTable():
            yield _blank_table(joiner, one, twin)
        case BlankForm(), BlankForm():
            asked = zip(one.asked, twin.asked, strict=True)
            yield replace(one, asked=tuple(_blank(joiner, left, right) for left, right in asked))
        case Notice(), Notice():
            yield replace(one, title=joiner.text(one.title, twin.title), words=joiner.words(one.words, twin.words))
        case _:
            yield one


def _is_alike(one: Table, twin: Table) -> bool:
    keys = [[column.key for column in held.columns] for held in (one, twin)]
    return keys[0] == keys[1] and len(one.rows) == len(twin.rows)


def _table(joiner: Joiner, one: Table, twin: Table) -> Table:
    columns = tuple(
        replace(left, label=joiner.text(left.label, right.label))
        for left, right in zip(one.columns, twin.columns, strict=True)
    )
    counts = [column.type != "text" for column in one.columns]
    rows = tuple(
        Row(
            left.id,
            tuple(
                joiner.cell(cell, other, counts=count)
                for cell, other, count in zip(left.cells, right.cells, counts, strict=True)
            ),
        )
        for left, right in zip(one.rows, twin.rows, strict=True)
    )
    return replace(one, caption=joiner.text(one.caption, twin.caption), columns=columns, rows=rows)


def _marked(joiner: Joiner, table: Table) -> Table:
    """Return a table of the second language, with an address of its own and its words marked as being in it."""
    rows = tuple(
        Row(None, tuple(replace(cell, words=joiner.words((), cell.words)) for cell in row.cells)) for row in table.rows
    )
    return replace(table, id=f"{table.id}-{joiner.lang}", rows=rows)


def _chart(joiner: Joiner, one: Chart, twin: Chart) -> Chart:
    """Return a chart with both titles; its categories are those of the first language where both have no room."""
    both = tuple(map(joiner.text, one.categories, twin.categories))
    fits = all(len(words) <= SIDE_SIGNS * MOST_LINES for words in both)
    series = zip(one.series, twin.series, strict=True)
    return replace(
        one,
        title=joiner.text(one.title, twin.title),
        about=joiner.text(one.about, twin.about),
        unit=joiner.text(one.unit, twin.unit),
        missing=joiner.text(one.missing, twin.missing),
        categories=both if fits else one.categories,
        series=tuple(replace(left, name=joiner.text(left.name, right.name)) for left, right in series),
    )


def _blank(joiner: Joiner, one: Blank, twin: Blank) -> Blank:
    words = dict(twin.choices)
    choices = tuple((value, joiner.text(said, words.get(value, ""))) for value, said in one.choices)
    return replace(
        one,
        label=joiner.text(one.label, twin.label),
        choices=choices,
        unit=joiner.text(one.unit, twin.unit),
        help=joiner.words(one.help, twin.help),
    )


def _blank_table(joiner: Joiner, one: BlankTable, twin: BlankTable) -> BlankTable:
    heads = dict(twin.heads)
    return replace(
        one,
        caption=joiner.text(one.caption, twin.caption),
        columns=tuple(_blank(joiner, left, right) for left, right in zip(one.columns, twin.columns, strict=True)),
        heads=tuple((key, joiner.text(words, heads.get(key, ""))) for key, words in one.heads),
        corner=joiner.text(one.corner, twin.corner),
    )
