"""The words of pandoc's inlines, notes among them: what stands at the foot of a page is part of what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generators.pandoc import Node

_INSIDE = frozenset({"Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps"})


def said(inlines: Sequence[Node]) -> str:
    """Return the words; a line's end stays one, a note stands in brackets where its mark stood."""
    return "".join(map(_one, inlines))


def _one(node: Node) -> str:
    kind: str = node["t"]
    held: Any = node.get("c")
    if kind == "Str":
        return str(held)
    if kind in ("Space", "SoftBreak"):
        return " "
    if kind == "LineBreak":
        return "\n"
    if kind in _INSIDE:
        return said(held)
    if kind in ("Span", "Quoted", "Cite", "Link", "Image"):
        words = said(held[1])
        return f"“{words}”" if kind == "Quoted" else words
    if kind in ("Code", "Math"):
        return str(held[1])
    if kind == "Note":
        return f" [{' '.join(_block(one) for one in held)}]"
    return ""


def _block(block: Any) -> str:
    held = block.get("c")
    return said(held) if block["t"] in ("Para", "Plain") else ""
