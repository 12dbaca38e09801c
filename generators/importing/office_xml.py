"""What Word and OpenDocument files have in common as XML: names, words in order, and taking an element out."""

from __future__ import annotations

from typing import Any

from lxml import etree

Element = Any

COLUMN = "\ue000"
"""Stands for a tab until the text was taken apart: pandoc would make a space of it."""
_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def q(name: str) -> str:
    """Return a name with its prefix, as `w:p`, as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def names(*short: str) -> frozenset[str]:
    """Return several names as lxml writes them."""
    return frozenset(map(q, short))


def words_of(one: Element) -> str:
    """Return all words inside an element, paragraphs apart by a line's end."""
    parts = []
    for event, inner in etree.iterwalk(one, events=("start", "end")):
        if event == "start" and inner.tag in _BREAKS:
            parts.append(" ")
        if event == "start" and inner.tag in _WORDS and inner.text:
            parts.append(inner.text)
        if event == "end":
            if inner.tag in _PARAGRAPHS:
                parts.append("\n")
            if inner is not one and inner.tail:
                parts.append(inner.tail)
    return "".join(parts).replace(COLUMN, "\t").strip()


_WORDS = names("w:t", "w:delText", "text:p", "text:h", "text:span", "text:a", "m:t")
_PARAGRAPHS = names("w:p", "text:p", "text:h")
_BREAKS = names("w:tab", "w:br", "text:tab", "text:line-break", "text:s")


def taken_out(one: Element) -> None:
    """Take an element out of its tree, the words behind it stay."""
    put_in_place(one, one.tail or "")


def put_in_place(one: Element, said: str) -> None:
    """Put words where an element stood."""
    above, before = one.getparent(), one.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + said
    else:
        above.text = (above.text or "") + said
    one.tail = None
    above.remove(one)


def unwrapped(one: Element) -> None:
    """Put what an element holds in its place."""
    above = one.getparent()
    place = above.index(one)
    for inner in reversed(list(one)):
        above.insert(place + 1, inner)
    taken_out(one)


def written(root: Element) -> bytes:
    """Return the tree as a part of the file."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def place_of(one: Element, numbered: dict[Element, int]) -> int:
    """Return the number of the paragraph that an element stands in; 0 where it stands in none."""
    return next((numbered[above] for above in (one, *one.iterancestors()) if above in numbered), 0)
