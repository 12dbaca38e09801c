"""Pandoc's tree as plain data: what blocks and inlines are made of, and one walk over them (pandoc-types 1.23)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generators.pandoc import Node

Nodes = list[Node]
Action = Callable[[Node], Nodes | None]
"""Returns what stands in a node's place, or None where it stays as it is."""


def attributes(id: str = "", classes: Sequence[str] = (), **pairs: str) -> list[Any]:  # noqa: A002 - pandoc's name
    """Return an attribute; a pair without a value is left out, `custom_style` becomes `custom-style`."""
    return [id, list(classes), [[name.replace("_", "-"), value] for name, value in pairs.items() if value]]


def node(kind: str, content: Any = None) -> Node:
    """Return a node of this type."""
    return {"t": kind} if content is None else {"t": kind, "c": content}


def words(text: str) -> Nodes:
    """Return plain words as one string; a line's end and a tab are spaces, a no-break space stays what it is."""
    return [node("Str", text.replace("\n", " ").replace("\t", " "))] if text else []


def joined(held: Any) -> Any:
    """Return the tree with the words of a line as one string: a tenth of the nodes, and one run of words in Word."""
    if isinstance(held, dict):
        return {"t": held["t"], "c": joined(held["c"])} if "c" in held else held
    if not isinstance(held, list):
        return held
    found: list[Any] = []
    for one in held:
        said = _said(one)
        last = found[-1] if found else None
        if said is None:
            found.append(joined(one))
        elif type(last) is dict and last.get("t") == "Str":
            last["c"] += said
        else:
            found.append({"t": "Str", "c": said})
    return found


def _said(one: Any) -> str | None:
    if type(one) is not dict:
        return None
    kind = one.get("t")
    return str(one["c"]) if kind == "Str" else " " if kind in ("Space", "SoftBreak") else None


def para(inlines: Nodes) -> Node:
    """Return a paragraph."""
    return node("Para", inlines)


def plain(inlines: Nodes) -> Node:
    """Return words of a table's cell or a list's entry."""
    return node("Plain", inlines)


def header(level: int, inlines: Nodes, attr: list[Any]) -> Node:
    """Return a heading; levels count from 1."""
    return node("Header", [level, attr, inlines])


def div(blocks: Nodes, attr: list[Any]) -> Node:
    """Return blocks that belong together."""
    return node("Div", [attr, blocks])


def span(inlines: Nodes, attr: list[Any]) -> Node:
    """Return words that belong together."""
    return node("Span", [attr, inlines])


def raw(form: str, markup: str) -> Node:
    """Return markup of one format as a block."""
    return node("RawBlock", [form, markup])


def raw_inline(form: str, markup: str) -> Node:
    """Return markup of one format inside words."""
    return node("RawInline", [form, markup])


def link(inlines: Nodes, href: str) -> Node:
    """Return a link."""
    return node("Link", [attributes(), inlines, [href, ""]])


def walk(held: Any, actions: Mapping[str, Action]) -> Any:
    """Return the tree with the actions done on every node of their type, inner nodes first."""
    if isinstance(held, dict):
        content = held.get("c")
        return {"t": held["t"], "c": walk(content, actions)} if isinstance(content, list) else held
    found: list[Any] = []
    for one in held:
        if not isinstance(one, dict | list):
            found.append(one)
            continue
        inner = walk(one, actions)
        action = actions.get(inner["t"]) if isinstance(inner, dict) else None
        made = action(inner) if action else None
        if made is None:
            found.append(inner)
        else:
            found.extend(made)
    return found


def every(held: Any) -> Iterator[Node]:
    """Yield every node of the tree, outer nodes first."""
    if isinstance(held, dict):
        if "t" in held:
            yield held
        held = held.get("c")
    if isinstance(held, list):
        for one in held:
            yield from every(one)


def attribute_of(one: Node) -> list[Any] | None:
    """Return the attribute of a node that can have one."""
    if one["t"] == "Header":
        return list(one["c"][1])
    return list(one["c"][0]) if one["t"] in ("Div", "Span", "Table", "CodeBlock", "Code", "Link", "Image") else None


def pair(attr: list[Any], name: str) -> str:
    """Return a value of an attribute; nothing where it has none of this name."""
    return next((str(value) for key, value in attr[2] if key == name), "")


def text_of(held: Any) -> str:
    """Return the words of nodes alone; footnotes are left out."""
    parts = []
    for one in _spoken(held):
        kind = one["t"]
        parts.append(str(one["c"]) if kind == "Str" else str(one["c"][1]) if kind == "Code" else " ")
    return "".join(parts)


def _spoken(held: Any) -> Iterator[Node]:
    if isinstance(held, dict):
        if held.get("t") == "Note":
            return
        if held.get("t") in ("Str", "Code", "Space", "SoftBreak", "LineBreak"):
            yield held
            return
        held = held.get("c")
    if isinstance(held, list):
        for one in held:
            yield from _spoken(one)


def prefixed(blocks: Nodes, before: Nodes) -> Nodes:
    """Return blocks with these words before those of the first paragraph, or in one of their own."""
    if blocks and blocks[0]["t"] in ("Para", "Plain"):
        return [{**blocks[0], "c": [*before, *blocks[0]["c"]]}, *blocks[1:]]
    return [para(before), *blocks]
