"""Reads one typed word: a plain one, a prefix, a fuzzy one; and says what of it cannot be had."""

from __future__ import annotations

import re

from search.messages import Message, message
from search.query.limits import DISTANCE, PREFIX
from search.query.tree import Fuzzy, Prefix, Word

_FUZZY = re.compile(r"(?P<word>[^~]*)~(?P<distance>\d*)")
_WILD = re.compile(r"[*?]+")
_RANGE = re.compile(r"[\[\]{}^]+")

Read = tuple[Word | Prefix | Fuzzy | None, tuple[Message, ...]]


def read(text: str) -> Read:
    """Return what the word means, or None where nothing of it can be looked for, and what has to be said."""
    asked = text.strip("?!.,;")
    plain = _RANGE.sub(" ", asked).strip()
    told = (message("range", text=text),) if plain != asked else ()
    node, more = _fuzzy(plain) if "~" in plain else _wild(plain)
    return node, (*told, *more)


def _fuzzy(text: str) -> Read:
    found = _FUZZY.fullmatch(text)
    if not found:
        return _word(text.replace("~", " ").strip()), (message("sign", sign="~", text=text),)
    word, asked = _WILD.sub("", found["word"]), int(found["distance"][:3] or DISTANCE)
    if len(word) <= PREFIX or asked == 0:
        return _word(word), ()
    told = (message("fuzzy", text=text, most=str(DISTANCE)),) if asked > DISTANCE else ()
    return Fuzzy(word, min(asked, DISTANCE)), told


def _wild(text: str) -> Read:
    bare = _WILD.sub("", text)
    if bare == text:
        return _word(text), ()
    letters = sum(map(str.isalnum, bare))
    if letters < PREFIX:
        return _word(bare), (message("prefix-short", text=text, least=str(PREFIX)),)
    if text != bare + "*":
        return (Prefix(bare) if text.endswith("*") else _word(bare)), (message("wildcard", text=text),)
    return Prefix(bare), ()


def _word(text: str) -> Word | None:
    return Word(text) if any(map(str.isalnum, text)) else None
