"""Keeps what is one word on one line: an acronym with its Albanian ending would break at the hyphen."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_ENDED = re.compile(r"\b[^\W\d_a-zëç]{2,12}-[a-zëç]{1,6}\b")


def whole(text: str) -> Markup:
    """Return the text as HTML, each such word in an element that the style sheet does not let break."""
    kept, end = Markup(), 0
    for found in _ENDED.finditer(text):
        kept += escape(text[end : found.start()]) + Markup('<span class="whole">{}</span>').format(found[0])
        end = found.end()
    return kept + escape(text[end:])
