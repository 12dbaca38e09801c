"""Prose as pandoc read it, narrowed to our subset: numbers, links and pictures put in, everything foreign left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generators.outputs.documents.links import Links
from generators.outputs.documents.nodes import (
    Action,
    Nodes,
    attributes,
    div,
    header,
    node,
    pair,
    para,
    prefixed,
    span,
    text_of,
    walk,
    words,
)
from generators.outputs.documents.pictures import Picture, path_of, picture
from generators.outputs.documents.tables import of_prose
from generators.pandoc import Node

_KEPT = frozenset({
    "Para", "Plain", "CodeBlock", "BlockQuote", "BulletList", "OrderedList", "DefinitionList", "HorizontalRule",
    "Str", "Space", "SoftBreak", "LineBreak", "Emph", "Strong", "Note",
})  # fmt: skip


@dataclass
class Shown:
    """The pictures that a document shows, by the name under which its tree speaks of them."""

    files: Any
    held: dict[str, Picture] = field(default_factory=dict)

    def named(self, src: str) -> str:
        """Return the name of a picture of the site; nothing where there is no such file."""
        path = path_of(src)
        raw = self.files(path) if path else None
        if not path or raw is None:
            return ""
        found = picture(path, raw)
        self.held[found.name] = found
        return found.name


@dataclass(frozen=True)
class Prosaic:
    """Turns what pandoc read of one text into what documents show; `note` is the title of a note's box."""

    links: Links
    shown: Shown
    numbers: Mapping[str, str]
    note: str

    def blocks(self, read: Nodes) -> Nodes:
        """Return the blocks with everything put in."""
        actions: dict[str, Action] = {"Link": self._link, "Image": self._image, "Span": self._span, "Code": self._code}
        actions |= dict.fromkeys(_MARKUP, _as_words) | dict.fromkeys(_STYLED, _inside)
        inner: Nodes = walk(read, actions)
        return [shown for one in inner for shown in self._block(one)]

    def _block(self, one: Node) -> Nodes:
        kind = one["t"]
        if kind == "Header":
            level, (mark, _, _), held = one["c"]
            if not text_of(held).strip(_UNSEEN):
                # A heading without words is none to a screen reader, and PDF/UA refuses it.
                return [div([para(held)], attributes(mark))]
            return [header(max(level - 1, 1), held, attributes(mark, number=self.numbers.get(mark, "")))]
        if kind == "Div":
            return self._division(one)
        if kind == "Table":
            return [of_prose(one)]
        if kind in ("BulletList", "OrderedList"):
            return self._list(one)
        if kind == "BlockQuote":
            return [node(kind, self._all(one["c"]))]
        if kind == "DefinitionList":
            return [node(kind, [[term, [self._all(held) for held in meanings]] for term, meanings in one["c"]])]
        if kind == "CodeBlock":
            return [node(kind, [attributes(), one["c"][1]])]
        if kind == "RawBlock":
            return [para(_as_words(one))]
        return [one] if kind in _KEPT else [para(words(text_of(one)))] if text_of(one) else []

    def _all(self, held: Nodes) -> Nodes:
        return [shown for one in held for shown in self._block(one)]

    def _division(self, one: Node) -> Nodes:
        attr, held = one["c"]
        mark, lang, number = attr[0], pair(attr, "lang"), self.numbers.get(attr[0], "")
        inner = self._all(held)
        if "note" in attr[1]:
            return [div([div([para(words(self.note))], attributes(classes=("notice-title",))), *inner],
                        attributes(mark, ("notice",), lang=lang))]  # fmt: skip
        if number:
            return [div(prefixed(inner, _number(number)), attributes(mark, ("point",), lang=lang))]
        return [div(inner, attributes(mark, lang=lang))] if mark or lang else inner

    def _list(self, one: Node) -> Nodes:
        items = one["c"] if one["t"] == "BulletList" else one["c"][1]
        marked = [_item_mark(item) for item in items]
        if any(mark in self.numbers for mark, _ in marked):
            return [self._numbered_item(mark, item) for mark, item in marked]
        shown = [[*self._marked(mark, self._all(item))] for mark, item in marked]
        return [node(one["t"], shown if one["t"] == "BulletList" else [one["c"][0], shown])]

    def _numbered_item(self, mark: str, item: Nodes) -> Node:
        """Return a list's entry as a paragraph with its number: letters of the language are no list of Word's."""
        number = self.numbers.get(mark, "")
        held = [para(one["c"]) if one["t"] == "Plain" else one for one in self._all(item)]
        return div(prefixed(held, _number(number) if number else []), attributes(mark, ("item",)))

    def _marked(self, mark: str, blocks: Nodes) -> Nodes:
        return prefixed(blocks, [span([], attributes(mark))]) if mark else blocks

    def _link(self, one: Node) -> Nodes:
        _, held, (href, _) = one["c"]
        made = self.links.resolve(href)
        return [node("Link", [attributes(), held, [made, ""]])] if made else list(held)

    def _image(self, one: Node) -> Nodes:
        _, alt, (src, _) = one["c"]
        name = self.shown.named(src)
        if not name:
            return [span(alt, attributes(classes=("muted",)))]
        return [node("Image", [attributes(alt=text_of(alt).strip()), alt, [name, ""]])]

    def _span(self, one: Node) -> Nodes:
        attr, held = one["c"]
        lang = pair(attr, "lang")
        if not lang and not attr[0]:
            return list(held)
        return [span(held, attributes(attr[0], lang=lang))]

    def _code(self, one: Node) -> Nodes:
        return [node("Code", [attributes(), one["c"][1]])]


_UNSEEN = " \t\n\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKUP = ("RawInline", "Math")
_STYLED = ("Strikeout", "Superscript", "Subscript", "SmallCaps", "Underline")


def _as_words(one: Node) -> Nodes:
    """Return markup of some format as the words that it is: pandoc would hand it through to that format."""
    return words(str(one["c"][1]))


def _inside(one: Node) -> Nodes:
    """Return what stands inside of a style that the subset has not."""
    return list(one["c"])


def _number(number: str) -> Nodes:
    return [span(words(number), attributes(classes=("number",)))]


def _item_mark(item: Nodes) -> tuple[str, Nodes]:
    """Return the id of a list's entry, from an empty span at its start, and its blocks without it."""
    if item and item[0]["t"] in ("Para", "Plain") and item[0]["c"]:
        first, *rest = item[0]["c"]
        if first["t"] == "Span" and first["c"][0][0] and not first["c"][1]:
            return first["c"][0][0], [{**item[0], "c": rest}, *item[1:]]
    return "", item
