"""XML from outside: no entities, no network, no document type, and no more elements than a form can have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from generators.collecting import limits
from generators.collecting.given import Unreadable


def parsed(raw: bytes, part: str) -> Any:
    """Return the root element; raises Unreadable for what is broken, too large, or brings a document type."""
    if b"<!DOCTYPE" in raw:
        raise Unreadable("doctype", part=part)
    # An element has a sign each for its start and its end: too many of them would fill the memory before being counted.
    if raw.count(b"<") > 2 * limits.NODES:
        raise Unreadable("elements", limit=str(limits.NODES))
    parser: Any = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Any = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("xml", part=part) from None
    if root.getroottree().docinfo.doctype:
        raise Unreadable("doctype", part=part)
    _held(root)
    return root


def _held(root: Any) -> None:
    count = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if count > limits.NODES or depth > limits.DEPTH:
            raise Unreadable("elements", limit=str(limits.NODES))


def outermost(held: Any, tag: str) -> Iterator[Any]:
    """Yield the elements of this name that are in no other of it: a table in a table in a table is looked at once."""
    for one in held:
        if one.tag == tag:
            yield one
        else:
            yield from outermost(one, tag)
