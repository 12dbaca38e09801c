"""Entries of checklists: `☐` at the start of a list item becomes a box that can be ticked on the page and on paper."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from generators.outputs.site.elements import el

BOX = "\N{BALLOT BOX}"


def tick(item: Any) -> None:
    """Give an item that begins with a box a real one, with its words as the label; nothing of it is stored."""
    first = item.children[0] if item.children else None
    if not isinstance(first, nodes.paragraph) or not first.astext().startswith(BOX):
        return
    words = list(first.children)
    start = words[0]
    if not isinstance(start, nodes.Text):
        return
    first.clear()
    rest = nodes.Text(str(start).removeprefix(BOX).lstrip())
    first += el("label", el("input", type="checkbox"), el("span", rest, *words[1:]))
    item["classes"].append("task")
