"""Markdown prose as units: what a reader cites, a translator translates and a redline compares.

The parser knows more than the subset allows, so that what is not allowed is seen as such and named with its line;
nothing that it reads here is ever shown: the site and pandoc each read the same text with their own reader.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from generators import limits
from generators.oddities import Oddity as Oddity
from generators.oddities import find, inline, watch
from generators.plain_words import words_of

UnitKind = Literal["heading", "paragraph", "item", "table", "quote", "code", "note", "definitions", "rule", "footnote"]
_BLOCKS: dict[str, UnitKind] = {
    "heading": "heading",
    "paragraph": "paragraph",
    "table": "table",
    "blockquote": "quote",
    "fence": "code",
    "code_block": "code",
    "container_note": "note",
    "dl": "definitions",
    "hr": "rule",
    "html_block": "paragraph",
    "footnote_reference": "footnote",
}
_BLOCK_MARK = re.compile(r"\A\s*\{[^{}\n]*#[^{}\n]*\}[ \t]*\n")
_INLINE_MARK = re.compile(r"\[\]\{#[^{}\n]+\}[ \t]*")
_QUOTE_MARK = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_LIST_MARKER = re.compile(r"\A\s*(?:[-*+]|\d{1,9}[.)])[ \t]+")


@dataclass(frozen=True)
class Link:
    """An address in prose, with its line; an image carries its alternative text."""

    href: str
    line: int
    image: bool = False
    alt: str = ""


@dataclass(frozen=True)
class ProseUnit:
    """One unit of prose.

    `mark` is the id that stands in the source, `section` the id of its nearest heading, `position` its place below that
    heading from 1; `lines` are first and last line from 1; `shape` tells structure alone (rows x columns of a table);
    `words` are what a reader sees of it.
    """

    kind: UnitKind
    mark: str | None
    section: str
    position: int
    level: int
    source: str
    lines: tuple[int, int]
    shape: str = ""
    links: tuple[Link, ...] = ()
    params: tuple[str, ...] = ()
    words: str = ""

    @property
    def id(self) -> str:
        """Return the permanent id, or else the id of the heading and the position below it."""
        return self.mark or f"{self.section}.{self.position}"

    @property
    def bare(self) -> str:
        """Return the source without id marks."""
        return _INLINE_MARK.sub("", _BLOCK_MARK.sub("", self.source) if self.mark else self.source)

    @cached_property
    def text(self) -> str:
        """Return the source without id marks, in NFC, with white space collapsed."""
        bare = self.bare
        bare = _LIST_MARKER.sub("", bare) if self.kind == "item" else bare
        bare = _QUOTE_MARK.sub("", bare) if self.kind == "quote" else bare
        return " ".join(unicodedata.normalize("NFC", bare).split())

    @property
    def stamp(self) -> str:
        """Return the first 12 hex digits of the SHA-256 of the text, by which a translation knows its source."""
        return stamp(self.text)


@dataclass(frozen=True)
class Prose:
    """The units of one Markdown file, in order, and the markup in it that is outside the subset."""

    path: str
    text: str
    units: tuple[ProseUnit, ...]
    oddities: tuple[Oddity, ...]


def stamp(text: str) -> str:
    """Return the stamp of a text: the first 12 hex digits of its SHA-256 in NFC with white space collapsed."""
    clean = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(clean.encode()).hexdigest()[:12]


def parse(path: str, text: str) -> Prose:
    """Return the units of a Markdown text and its oddities; never raises for its content."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    env: dict[str, Any] = {}
    tokens = _parser().parse(text, env)
    return Prose(path, text, tuple(_units(tokens, text.split("\n"))), tuple(find(tokens, env)))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": limits.MARKDOWN_DEPTH * 2})
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # an unsafe address must be seen to be named
    parser.enable(["table", "strikethrough"])
    parser.use(attrs_block_plugin).use(attrs_plugin, after=("span_close",), spans=True, span_after="link")
    parser.use(deflist_plugin).use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(container_plugin, name="note").disable("text_join")
    watch(parser)
    return parser


@dataclass
class _Position:
    section: str = ""
    count: int = 0

    def next(self) -> int:
        self.count += 1
        return self.count


def _units(tokens: list[Token], lines: list[str]) -> Iterator[ProseUnit]:
    here = _Position()
    for group in _top_level(tokens):
        if group[0].type in ("bullet_list_open", "ordered_list_open"):
            for item in _items(group):
                yield _unit("item", item, lines, here)
        else:
            kind = _BLOCKS.get(group[0].type.removesuffix("_open"), "paragraph")
            if kind == "heading":
                here.section, here.count = str(group[0].attrs.get("id", "")), 0
            yield _unit(kind, group, lines, here)


def _top_level(tokens: list[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        if token.level == 0 and token.nesting <= 0:
            if any(member.map for member in group):
                yield group
            group = []


def _items(group: list[Token]) -> Iterator[list[Token]]:
    item: list[Token] = []
    for token in group[1:-1]:
        item.append(token)
        if token.type == "list_item_close" and token.level == 1:
            yield item
            item = []


def _unit(kind: UnitKind, group: list[Token], lines: list[str], here: _Position) -> ProseUnit:
    first, last = _span(group)
    start = first
    if group[0].attrs.get("id") and start > 0 and lines[start - 1].strip().startswith("{"):
        start -= 1
    source = "\n".join(lines[start:last]).rstrip() + "\n"
    mark = str(group[0].attrs["id"]) if "id" in group[0].attrs else _inline_mark(kind, group)
    level = int(group[0].tag[1]) if kind == "heading" else 0
    position = 0 if kind == "heading" else here.next()
    return ProseUnit(
        kind=kind,
        mark=mark,
        section=here.section,
        position=position,
        level=level,
        source=source,
        lines=(first + 1, max(start + source.count("\n"), first + 1)),
        shape=_shape(kind, group),
        links=tuple(_links(group, first)),
        params=tuple(_params(group)),
        words=words_of(group),
    )


def _span(group: list[Token]) -> tuple[int, int]:
    maps = [token.map for token in group if token.map]
    return (min(span[0] for span in maps), max(span[1] for span in maps)) if maps else (0, 0)


def _inline_mark(kind: UnitKind, group: list[Token]) -> str | None:
    if kind != "item":
        return None
    inline = next((token for token in group if token.type == "inline"), None)
    if inline is None or not inline.children or inline.children[0].type != "span_open":
        return None
    mark = inline.children[0].attrs.get("id")
    return str(mark) if mark else None


def _shape(kind: UnitKind, group: list[Token]) -> str:
    if kind == "table":
        rows = sum(token.type == "tr_open" for token in group)
        cells = sum(token.type in ("th_open", "td_open") for token in group)
        return f"{rows}x{cells // rows if rows else 0}"
    if kind in ("item", "quote", "note", "definitions"):
        return " ".join(token.type.removesuffix("_open") for token in group[1:] if token.nesting == 1)
    return ""


def _links(group: list[Token], first: int) -> Iterator[Link]:
    for line, child in inline(group, first):
        if child.type == "link_open":
            yield Link(str(child.attrs.get("href", "")), line)
        elif child.type == "image":
            yield Link(str(child.attrs.get("src", "")), line, image=True, alt=child.content)


def _params(group: list[Token]) -> Iterator[str]:
    children = [child for _, child in inline(group, 0)]
    for index, child in enumerate(children[:-1]):
        if child.type == "span_open" and "param" in str(child.attrs.get("class", "")).split():
            yield children[index + 1].content
