"""Names of OpenDocument 1.3 (ISO/IEC 26300) as lxml writes them, and small pieces of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

SPACES = {
    **{
        short: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for short, name in {
            "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
            "fo": "xsl-fo-compatible", "meta": "meta", "svg": "svg-compatible", "manifest": "manifest",
        }.items()
    },
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}  # fmt: skip
Element = Any
"""An element of lxml."""


def q(name: str) -> str:
    """Return `style:name` as lxml writes it."""
    space, _, local = name.partition(":")
    return f"{{{SPACES[space]}}}{local}"


def element(name: str, values: Mapping[str, str] | None = None, *children: Element) -> Element:
    """Return an element with these attributes."""
    made = etree.Element(q(name), nsmap={name.partition(":")[0]: SPACES[name.partition(":")[0]]})
    for key, value in (values or {}).items():
        made.set(q(key), value)
    made.extend(children)
    return made


def markup(made: Element) -> str:
    """Return an element as text."""
    return str(etree.tostring(made, encoding="unicode"))
