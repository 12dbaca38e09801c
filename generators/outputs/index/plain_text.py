"""The words that a reader sees, without markup and without words of another language."""

from __future__ import annotations

from generators.blocks import Inline

_QUIET = frozenset({"muted", "badge"})


def of_inline(words: Inline) -> str:
    """Return the words of the page's own language; what only says that there is nothing is no text."""
    said = "".join(span.text for span in words if span.lang is None and span.role not in _QUIET)
    return " ".join(said.split()).strip(" ,;—")
