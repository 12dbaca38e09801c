"""Two languages beside each other: what follows each other in pairs is one table of two columns, unit beside unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generators.blocks import Block, Pair, Side
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    div,
    node,
    para,
    plain,
    prefixed,
    span,
    walk,
    words,
)
from generators.outputs.documents.tables import table as table_of
from generators.pandoc import Node

Show = Callable[[Block, str], Nodes]


@dataclass(frozen=True)
class Gathered:
    """Pairs that follow each other."""

    pairs: tuple[Pair, ...]


def gathered(blocks: Iterable[Block]) -> Iterator[Block | Gathered]:
    """Yield the blocks with pairs that follow each other as one."""
    held: list[Pair] = []
    for block in blocks:
        if isinstance(block, Pair):
            held.append(block)
            continue
        if held:
            yield Gathered(tuple(held))
            held = []
        yield block
    if held:
        yield Gathered(tuple(held))


def table(held: Sequence[Pair], show: Show) -> Node:
    """Return the pairs as a table, the names of the languages above its columns on every page."""
    head = [[plain([span(words(side.name), attributes(lang=side.lang))])] for side in held[0].sides]
    count = max(len(head), 1)
    rows = [(pair.id, [_cell(pair, side, show, place) for place, side in enumerate(pair.sides)]) for pair in held]
    return table_of(head, rows, ("text",) * count, (), "", ("pairs",), (round(1 / count, 4),) * count)


def _cell(pair: Pair, side: Side, show: Show, place: int) -> Nodes:
    before: Nodes = [span(words(side.number), attributes(classes=("number",)))] if side.number else []
    made = [shown for block in side.blocks for shown in show(block, side.lang)]
    if pair.level:
        made = [_heading(one, pair, side, place) if one["t"] == "Header" else one for one in made]
    elif before:
        made = prefixed(_opened(made), before)
    if side.state:
        made = [para([span(words(side.state), attributes(classes=("badge",)))]), *made]
    inner = walk(made, {"Div": _bare})
    return [div(inner, attributes(classes=("side",), lang=side.lang))]


def _opened(made: Nodes) -> Nodes:
    """Return the blocks of a list of one entry without the list, whose sign the number of the entry replaces."""
    if len(made) != 1 or made[0]["t"] not in ("BulletList", "OrderedList"):
        return made
    items = made[0]["c"] if made[0]["t"] == "BulletList" else made[0]["c"][1]
    return [para(one["c"]) if one["t"] == "Plain" else one for one in items[0]] if len(items) == 1 else made


def _bare(one: Node) -> Nodes | None:
    """Return a division without its id, which the row has already."""
    (mark, *rest), inner = one["c"]
    return [node("Div", [["", *rest], inner])] if mark else None


def _heading(one: Node, pair: Pair, side: Side, place: int) -> Node:
    level, _, held = one["c"]
    if place == 0:
        return node("Header", [level, attributes(f"{pair.id}-1", number=side.number), held])
    number = [span(words(side.number), attributes(classes=("number",)))] if side.number else []
    return div([para([*number, *held])], attributes(classes=(f"like-heading-{min(level, 3)}",)))
