"""A guideline from pandoc's tree: our subset of Markdown, every heading with an id; words, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from generators import pandoc
from generators.importing.loss import Loss
from generators.importing.office_xml import COLUMN
from generators.importing.pieces import Piece, cells_of
from generators.importing.words_of_nodes import said
from generators.outputs.documents.nodes import Action, Nodes, attributes, header, node, para, walk, words
from generators.pandoc import Job, Node
from generators.slugs import slug

WRITER = f"{pandoc.READER}-attributes-bracketed_spans-fenced_divs"
_HEADING = re.compile(r"^(#+) (.*)$", re.MULTILINE)
_FLAT = ("Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Span", "Cite")


def markdown(pieces: Sequence[Piece], blocks: Sequence[Node], losses: list[Loss]) -> str:
    """Return the prose twin; the title of the text is not in it, and headings begin at the second level."""
    headings = {id(one.node): one for one in pieces if one.kind == "heading"}
    made = list(_blocks(blocks, headings, losses))
    text = pandoc.write([Job(made, WRITER, {}, {"wrap_text": "wrap-none"})], date(1970, 1, 1))[0].decode()
    return _marked(text.replace(COLUMN, " "))


def _blocks(blocks: Sequence[Node], headings: dict[int, Piece], losses: list[Loss]) -> Iterator[Node]:
    least = min((one.level for one in headings.values()), default=1)
    for block in blocks:
        piece = headings.get(id(block))
        if piece:
            yield header(min(piece.level - least + 2, 4), words(piece.text), attributes())
        elif block["t"] in ("Div", "Figure"):
            yield from _blocks(block["c"][-1], headings, losses)
        elif block["t"] == "Header":
            continue
        elif block["t"] == "Table":
            yield _table(block)
        elif block["t"] not in ("RawBlock", "HorizontalRule"):
            yield from _plain(block)


def _plain(block: Node) -> Nodes:
    """Return a block with only those marks that our Markdown has."""
    actions: dict[str, Action] = dict.fromkeys(_FLAT, _inside)
    actions |= {"Quoted": _quoted, "Math": _shown, "Image": _described, "RawInline": _nothing, "Header": _para}
    made: Nodes = walk([block], actions)
    return made


def _inside(one: Node) -> Nodes:
    held = one["c"]
    return list(held[1] if one["t"] in ("Span", "Cite") else held)


def _nothing(_: Node) -> Nodes:
    return []


def _quoted(one: Node) -> Nodes:
    return [node("Str", "“"), *one["c"][1], node("Str", "”")]


def _shown(one: Node) -> Nodes:
    return [node("Str", one["c"][1])]


def _described(one: Node) -> Nodes:
    return words(said(one["c"][1]))


def _para(one: Node) -> Nodes:
    return [para(one["c"][2])]


def _table(block: Node) -> Node:
    """Return a table that pipes can write: one line a cell, no merged cells, the first row as its head."""
    rows = cells_of(block)
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in block["c"][2]]
    shown = [[["", [], []], [_cell(cell) for cell in row]] for row in rows]
    empty: list[Any] = ["", [], []]
    bodies = [[empty, 0, [], shown[1:]]]
    return node("Table", [empty, [None, []], columns, [empty, shown[:1]], bodies, [empty, []]])


def _cell(text: str) -> list[Any]:
    flat = " ".join(text.replace("\n", "; ").split())
    return [["", [], []], {"t": "AlignDefault"}, 1, 1, [node("Plain", words(flat))]]


def _marked(text: str) -> str:
    """Return the text with an id on the line before each heading, each of them once."""
    taken: set[str] = set()

    def mark(found: re.Match[str]) -> str:
        wanted = "-".join(slug(found[2]).split("-")[:5])[:36].strip("-")
        first = wanted if wanted[:1].isalpha() and len(wanted) > 1 else f"section-{len(taken) + 1}"
        key = next(one for one in (first, *(f"{first}-{count}" for count in range(2, 10_000))) if one not in taken)
        taken.add(key)
        return f"{{#{key}}}\n{found[1]} {found[2]}"

    return _HEADING.sub(mark, text)
