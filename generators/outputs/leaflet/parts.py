"""The parts of a page that panels name: a whole section by the id of its heading, or one unit of it, as `what.1`."""

from __future__ import annotations

from collections.abc import Iterator

from generators.outputs.documents.nodes import Nodes, node, walk
from generators.pandoc import Node


def part(blocks: Nodes, name: str) -> Nodes:
    """Return a section with its heading, or a unit; nothing where the page has none of that name."""
    section, _, position = name.rpartition(".")
    if not position.isdecimal():
        section, position = name, ""
    held = _section(blocks, section)
    if not position:
        return held
    found = (one for place, one in enumerate(_units(held[1:]), 1) if place == int(position))
    return list(found)


def _section(blocks: Nodes, name: str) -> Nodes:
    """Return the heading of this id with all that follows it, up to the next heading that is not below it."""
    found: Nodes = []
    level = 0
    for one in blocks:
        if one["t"] == "Header":
            if found and one["c"][0] <= level:
                break
            if not found and one["c"][1][0] == name:
                level = one["c"][0]
                found = [one]
                continue
        if found:
            found.append(one)
    return found


def _units(blocks: Nodes) -> Iterator[Node]:
    """Yield the units of a section in the order in which they are counted: each entry of a list is one."""
    for one in blocks:
        if one["t"] == "Header":
            return
        if one["t"] == "BulletList":
            yield from (node("BulletList", [item]) for item in one["c"])
        elif one["t"] == "OrderedList":
            yield from (node("OrderedList", [one["c"][0], [item]]) for item in one["c"][1])
        else:
            yield one


def on_paper(blocks: Nodes) -> Nodes:
    """Return the blocks as a narrow sheet of paper can hold them: no footnotes, no links, columns as wide as needed."""
    made: Nodes = walk(blocks, {"Note": lambda _: [], "Link": lambda one: list(one["c"][1]), "Table": _as_needed})
    return made


def _as_needed(one: Node) -> Nodes:
    attr, caption, columns, *rest = one["c"]
    free = [[align, {"t": "ColWidthDefault"}] for align, _ in columns]
    return [node("Table", [attr, caption, free, *rest])]
