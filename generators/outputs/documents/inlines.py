"""Spans of a page as pandoc's inlines."""

from __future__ import annotations

from generators.blocks import Inline, Span
from generators.outputs.documents.links import Links
from generators.outputs.documents.nodes import Nodes, attributes, link, node, para, span, words


def inlines(held: Inline, links: Links) -> Nodes:
    """Return spans with their roles, languages, links and footnotes."""
    return [one for part in held for one in (*_span(part, links), *_note(part, links))]


def _note(part: Span, links: Links) -> Nodes:
    """Return the footnote of a span, if it has one."""
    return [node("Note", [para(inlines(part.note, links))])] if part.note else []


def _span(part: Span, links: Links) -> Nodes:
    made = words(part.text)
    if part.role == "strong":
        made = [node("Strong", made)]
    elif part.role == "code":
        made = [node("Code", [attributes(), part.text])]
    elif part.role:
        made = [span(made, attributes(classes=(part.role,)))]
    href = links.resolve(part.href) if part.href else ""
    if href:
        made = [link(made, href)]
    return [span(made, attributes(lang=part.lang))] if part.lang else made
