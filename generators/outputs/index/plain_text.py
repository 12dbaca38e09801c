"""The words that a reader sees, without markup and without words of another language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any

from markdown_it.token import Token

from generators.blocks import Inline
from generators.prose import tokens

_QUIET = frozenset({"muted", "badge"})
_SPACES = frozenset({"softbreak", "hardbreak"})
_WORDS = frozenset({"text", "code_inline", "fence", "code_block", "image"})
_CELLS = frozenset({"td_close", "th_close", "dt_close", "paragraph_close"})


def of_inline(words: Inline) -> str:
    """Return the words of the page's own language; what only says that there is nothing is no text."""
    said = "".join(span.text for span in words if span.lang is None and span.role not in _QUIET)
    return " ".join(said.split()).strip(" ,;—")


def of_markdown(source: str, env: MutableMapping[str, Any]) -> str:
    """Return the words of a piece of Markdown; `env` is that of the whole text, as links are resolved in it."""
    return " ".join("".join(_words(tokens(source, env))).split()).removeprefix("☐ ")


def _words(found: Iterable[Token]) -> Iterator[str]:
    for token in found:
        if token.type in _CELLS:
            yield " "
        elif token.type in _SPACES:
            yield "\n"
        elif token.type in _WORDS or token.type == "image":
            yield token.content
        elif token.children:
            yield from _words(token.children)
