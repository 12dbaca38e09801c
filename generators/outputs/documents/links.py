"""Where a link of a document leads: to a place in it, to the web, or nowhere, and then its words stand alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from generators.outputs.documents.nodes import Nodes, attribute_of, every, node, walk
from generators.pandoc import Node

_INSIDE = re.compile(r"(?P<address>[\w-][\w.-]*/[\w-][\w.-]*|index|find)(?:#(?P<anchor>[^\s#]+))?")
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"\\]+", re.IGNORECASE)


@dataclass(frozen=True)
class Links:
    """The links of one document: `address` is its own, `base` that of the site in this language, or empty.

    `chapters` are the pages that a book holds, by address, with the names of their chapters.
    """

    address: str
    base: str
    chapters: Mapping[str, str] = field(default_factory=dict)

    def resolve(self, href: str) -> str:
        """Return where a link leads: `#anchor` here, an address on the web, or nothing where there is none."""
        if href.startswith("#") and len(href) > 1:
            return f"#{self.place(href[1:])}"
        if _OUTSIDE.fullmatch(href):
            return href
        inside = _INSIDE.fullmatch(href)
        if not inside:
            return ""
        chapter = self.chapters.get(inside["address"])
        if chapter:
            return f"#{in_chapter(chapter, inside['anchor'])}" if inside["anchor"] else f"#{chapter}"
        anchor = f"#{inside['anchor']}" if inside["anchor"] else ""
        if inside["address"] == self.address:
            return anchor
        return f"{self.base}/{quote(inside['address'])}.html{quote(anchor, safe='#')}" if self.base else ""

    def place(self, anchor: str) -> str:
        """Return the name of a place of this page in the document."""
        chapter = self.chapters.get(self.address)
        return in_chapter(chapter, anchor) if chapter else anchor


def in_chapter(chapter: str, anchor: str) -> str:
    """Return the name of a place in a chapter; no id of an author has two hyphens in a row."""
    return f"{chapter}--{anchor}"


def settled(blocks: Nodes, known: Collection[str]) -> Nodes:
    """Return the blocks without links to places that are not known, each of them as its words alone."""

    def settle(one: Node) -> Nodes | None:
        _, inner, (href, _) = one["c"]
        return inner if href.startswith("#") and href[1:] not in known else None

    made: Nodes = walk(blocks, {"Link": settle})
    return made


def only_targets(blocks: Nodes, cover: Nodes) -> Nodes:
    """Return the blocks without those ids to which no link of theirs or of the cover leads, headings apart."""
    wanted = {
        one["c"][2][0][1:] for one in every([*cover, *blocks]) if one["t"] == "Link" and one["c"][2][0].startswith("#")
    }

    def drop(one: Node) -> Nodes | None:
        (mark, *rest), inner = one["c"][0], one["c"][1:]
        return [node(one["t"], [["", *rest], *inner])] if mark and mark not in wanted else None

    made: Nodes = walk(blocks, {"Div": drop, "Span": drop, "Table": drop})
    return made


def ids(blocks: Any) -> list[str]:
    """Return the ids of all places in these blocks, in order."""
    found = (attribute_of(one) for one in every(blocks))
    return [attr[0] for attr in found if attr and attr[0]]
