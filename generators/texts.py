"""Units of the texts that pages show: most stand in a file as they are and were read with it, the rest is read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generators.asked import unheard
from generators.library import Library
from generators.prose import Prose, parse

_KEPT = 4096
"""Texts; more than any page shows, and as many as `serve` needs to make no page twice of the same text."""


def read(library: Library, text: str) -> Prose:
    """Return the units of a Markdown text; of one that stands in a file of this library as they were read there."""
    # They follow from the text alone, wherever they are looked up.
    with unheard():
        return library.once("texts", lambda: _texts(library)).get(text) or _parsed(text)


def _texts(library: Library) -> Mapping[str, Prose]:
    return {prose.text: prose for document in library for prose in document.prose.values()}


@lru_cache(maxsize=_KEPT)
def _parsed(text: str) -> Prose:
    return parse("", text)
