"""The words that a reader sees of Markdown that the parser has read, without its markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

_SPACES = frozenset({"softbreak", "hardbreak"})
_WORDS = frozenset({"text", "code_inline", "fence", "code_block", "image"})
_CELLS = frozenset({"td_close", "th_close", "dt_close", "paragraph_close"})
_BOX = "☐ "
"""Stands before what can be ticked; the box is drawn, and nobody looks for it."""


def words_of(tokens: Iterable[Token]) -> str:
    """Return the words of tokens with single spaces between them."""
    return " ".join("".join(_words(tokens)).split()).removeprefix(_BOX)


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in _CELLS:
            yield " "
        elif token.type in _SPACES:
            yield "\n"
        elif token.type in _WORDS:
            yield token.content
        elif token.children:
            yield from _words(token.children)
