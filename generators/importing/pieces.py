"""The text taken apart: headings, also those that only look like one, paragraphs, entries of lists, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from generators.importing.loss import Loss
from generators.importing.office_xml import COLUMN
from generators.importing.words_of_nodes import said
from generators.pandoc import Node

MOST = 120
"""A heading has no more signs than these."""
_NUMBER = re.compile(rf"\s*(?P<number>\d+(?:\.\d+)*[.)]?|[IVXLC]+[.)]|[a-zçë]{{1,2}}\))[\s{COLUMN}]+(?=\S)")
_END = (".", ";", ":", ",", "?", "!")


@dataclass(frozen=True)
class Piece:
    """One part of the text; `place` counts parts from 1, so that a report can name it.

    A heading has a `level` from 1, and is `sure` where the file calls it one; `rows` are those of a table, cells that
    were merged repeated; `number` is what was typed before the words; `node` is the block of pandoc that it comes from.
    """

    kind: Literal["heading", "text", "entry", "table"]
    place: int
    text: str = ""
    level: int = 0
    sure: bool = True
    number: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    node: Any = None


@dataclass(frozen=True)
class Taken:
    """All pieces in order, and what was lost or changed when they were taken apart."""

    pieces: tuple[Piece, ...]
    losses: tuple[Loss, ...]


def taken_apart(blocks: Sequence[Node]) -> Taken:
    """Return the pieces of a text."""
    found, losses = [], []
    for place, piece in enumerate(_pieces(blocks, 0), 1):
        made = _judged(replace(piece, place=place))
        losses += list(_losses(piece, made))
        found.append(made)
    return Taken(tuple(found), tuple(losses))


def _losses(before: Piece, made: Piece) -> Iterator[Loss]:
    if made.kind == "heading" and not made.sure:
        yield Loss("fake-heading", made.text, made.place, pieces=True)
    if made.number and before.kind != "table":
        yield Loss("typed-number", f"{made.number} {made.text}", made.place, pieces=True)
    if made.kind == "table" and _is_merged(made.node):
        yield Loss("merged", " | ".join(made.rows[0]) if made.rows else "", made.place, pieces=True)


def _judged(piece: Piece) -> Piece:
    """Return the piece with a number that was typed taken off, and as a heading where it looks like one."""
    if piece.kind == "table":
        return piece
    typed = _NUMBER.match(piece.text)
    rest = piece.text[typed.end() :] if typed else piece.text
    number = typed["number"] if typed else ""
    if piece.kind == "heading":
        return replace(piece, text=rest.strip(), number=number)
    if piece.kind == "text" and _looks_like_heading(piece, rest.strip()):
        level = max(number.rstrip(".)").count(".") + 1, 1)
        return replace(piece, kind="heading", text=rest.strip(), number=number, level=level, sure=False)
    if number and piece.kind == "text":
        return replace(piece, kind="entry", text=rest.strip(), number=number)
    return piece


def _looks_like_heading(piece: Piece, words: str) -> bool:
    if not words or len(words) > MOST or words.endswith(_END) or COLUMN in words or "\n" in words:
        return False
    return _is_bold(piece.node) or (words.isupper() and " " in words)


def _is_bold(block: Node) -> bool:
    """Say whether all words of a paragraph are bold."""
    if block is None or block["t"] not in ("Para", "Plain"):
        return False
    shown = [one for one in block["c"] if one["t"] not in ("Space", "SoftBreak", "LineBreak") and said([one]).strip()]
    return bool(shown) and all(one["t"] == "Strong" for one in shown)


def _pieces(blocks: Sequence[Node], depth: int) -> Iterator[Piece]:
    for block in blocks:
        yield from _piece(block, depth)


def _piece(block: Node, depth: int) -> Iterator[Piece]:
    kind: str = block["t"]
    held: Any = block.get("c")
    if kind in _PARAGRAPHS:
        words = said(held).strip()
        if words:
            yield Piece("entry" if depth else "text", 0, words, level=depth, node=block)
    elif kind == "Header":
        if said(held[2]).strip():
            yield Piece("heading", 0, said(held[2]).strip(), level=held[0], node=block)
    elif kind == "Table":
        yield Piece("table", 0, rows=cells_of(block), node=block)
    elif kind in ("LineBlock", "CodeBlock"):
        yield Piece("text", 0, held[1] if kind == "CodeBlock" else "\n".join(map(said, held)), node=block)
    else:
        for inner, below in _inside(kind, held):
            yield from _pieces(inner, depth + below)


_PARAGRAPHS = ("Para", "Plain")


def _inside(kind: str, held: Any) -> Iterator[tuple[Sequence[Node], int]]:
    """Yield the blocks that a block holds, and how much deeper they stand in lists."""
    if kind in ("BulletList", "OrderedList"):
        yield from ((entry, 1) for entry in (held if kind == "BulletList" else held[1]))
    elif kind == "DefinitionList":
        for term, meanings in held:
            yield [{"t": "Plain", "c": term}], 1
            yield from ((meaning, 1) for meaning in meanings)
    elif kind == "BlockQuote":
        yield held, 0
    elif kind in ("Div", "Figure"):
        yield held[-1], 0


def cells_of(table: Node) -> tuple[tuple[str, ...], ...]:
    """Return the words of all cells; a merged cell stands in each place that it covers."""
    columns = len(table["c"][2])
    rows = _all_rows(table)
    grid: list[list[str | None]] = [[None] * columns for _ in rows]
    for at, (_, cells) in enumerate(rows):
        for _, _, height, width, blocks in cells:
            place = next((one for one in range(columns) if grid[at][one] is None), None)
            if place is None:
                break
            lines = (piece.text or _flat(piece) for piece in _pieces(blocks, 0))
            # Cells that were merged keep the words of each of them, which then are there twice.
            words = "\n".join(dict.fromkeys(lines))
            for down in range(at, min(at + height, len(rows))):
                for right in range(place, min(place + width, columns)):
                    grid[down][right] = words
    return tuple(tuple(one or "" for one in row) for row in grid)


def _flat(piece: Piece) -> str:
    return "\n".join(" | ".join(row) for row in piece.rows)


def _all_rows(table: Node) -> list[Any]:
    _, _, _, head, bodies, foot = table["c"]
    return [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]


def _is_merged(table: Node) -> bool:
    return any(cell[2] > 1 or cell[3] > 1 for _, cells in _all_rows(table) for cell in cells)
