"""The slides of a text: sections become titles, points paragraphs behind their numbers, tables slides of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    header,
    node,
    pair,
    para,
    text_of,
    walk,
    words,
)
from generators.outputs.slides.fitting import packed
from generators.outputs.slides.tables import parts
from generators.pandoc import Node

POINT, ITEM = "\t", "\u00a0\t"
"""What stands between a number and its text; the finish sets both off by it."""


@dataclass(frozen=True)
class Slide:
    """One slide: its title and what stands below; without anything below it begins a part of the presentation."""

    title: str
    blocks: Nodes


def slides(blocks: Nodes, house: House) -> Iterator[Slide]:
    """Yield the slides of a text, those of one section counted in their titles."""
    for title, held in _sections(on_screen(blocks)):
        made = list(_of_section(title, held))
        for place, one in enumerate(made, 1):
            many = house.say("slides.part", number=str(place), count=str(len(made)))
            yield replace(one, title=f"{title} {many}") if len(made) > 1 else one


def _sections(blocks: Nodes) -> Iterator[tuple[str, Nodes]]:
    title, held = "", Nodes()
    for one in blocks:
        if one["t"] == "Header":
            if held:
                yield title, held
            number = pair(one["c"][1], "number")
            title, held = " ".join(filter(None, (number, text_of(one["c"][2]).strip()))), []
        else:
            held.append(one)
    if held:
        yield title, held


def _of_section(title: str, blocks: Nodes) -> Iterator[Slide]:
    """Yield the slides of a section: what can stand together does, each table stands alone."""
    group: Nodes = []
    for one in (made for block in blocks for made in _flat(block)):
        if one["t"] != "Table":
            group.append(one)
            continue
        yield from (Slide(title, held) for held in packed(group))
        group = []
        yield from (Slide(title, [held]) for held in parts(one))
    yield from (Slide(title, held) for held in packed(group))


def _flat(block: Node) -> Iterator[Node]:
    """Yield a block without the divisions around it; quotations and boxes are paragraphs on a slide."""
    kind = block["t"]
    if kind == "Div":
        classes = block["c"][0][1]
        for one in block["c"][1]:
            said = one["t"] in ("Para", "Plain")
            yield from _flat(_inside(one, classes) if said else one)
    elif kind == "BlockQuote":
        yield from (made for one in block["c"] for made in _flat(one))
    elif kind == "CodeBlock":
        yield para(words(block["c"][1]))
    elif kind == "DefinitionList":
        for term, meanings in block["c"]:
            yield para([node("Strong", term)])
            yield from (made for held in meanings for one in held for made in _flat(one))
    elif kind in ("Para", "Plain", "BulletList", "OrderedList", "Table"):
        yield node("Para", block["c"]) if kind == "Plain" else block


def _inside(one: Node, classes: list[str]) -> Node:
    """Return a paragraph of a division: the title of a box is strong, a number is set off."""
    if any(name.endswith("-title") for name in classes):
        return para([node("Strong", one["c"])])
    return _numbered(one, ITEM if "item" in classes else POINT)


def _numbered(one: Node, separator: str) -> Node:
    """Return a paragraph with its number set off from it."""
    found = Nodes()
    for inner in one["c"]:
        if inner["t"] == "Span" and "number" in inner["c"][0][1]:
            found += words_with(text_of(inner["c"][1]) + separator)
        else:
            found.append(inner)
    return node("Para", found)


def words_with(text: str) -> Nodes:
    """Return words in which a tab stays what it is."""
    return [node("Str", text)]


def on_screen(blocks: Nodes) -> Nodes:
    """Return the blocks as slides can hold them: no footnotes, pictures by what they show, links within as words."""
    actions = {"Note": lambda _: Nodes(), "Link": _link, "Image": _described}
    made: Nodes = walk(blocks, actions)
    return made


def _link(one: Node) -> Nodes | None:
    return list(one["c"][1]) if one["c"][2][0].startswith("#") else None


def _described(one: Node) -> Nodes:
    return words(pair(one["c"][0], "alt") or text_of(one["c"][1]))


def tree(found: Iterator[Slide]) -> Nodes:
    """Return the slides as pandoc reads them: a heading of the second level begins each."""
    made = Nodes()
    for one in found:
        made += [header(2 if one.blocks else 1, words(one.title), attributes()), *one.blocks]
    return made
