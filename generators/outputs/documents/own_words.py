"""The form's own words, as digests that go with the file: whatever else stands in it was written by people.

Programs number headings and captions anew and set page numbers, so only letters count where there are any.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from generators.outputs.documents import odf_names, openxml
from generators.outputs.documents.openxml import Element

NAME = "own-words"
_DIGITS = 6
_MOST = 240
"""Word shows no more than 255 signs of a property."""
_FIELDS = frozenset(odf_names.q(f"text:{name}") for name in ("text-input", "drop-down", "placeholder"))


def digest(text: str) -> str:
    """Return the digest of a line of words."""
    letters = "".join(sign for sign in text.casefold() if sign.isalpha()) or "".join(text.split())
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest()[:_DIGITS]


def packed(lines: Iterable[str]) -> Iterator[str]:
    """Yield the digests of lines as strings, each short enough for a property of a file."""
    joined = "".join(sorted({digest(line) for line in lines}))
    yield from (joined[start : start + _MOST] for start in range(0, len(joined), _MOST))


def unpacked(held: Iterable[str]) -> frozenset[str]:
    """Return the digests of such strings."""
    return frozenset(one for text in held for one in re.findall(rf"[0-9a-f]{{{_DIGITS}}}", text))


def of_word(root: Element) -> Iterator[str]:
    """Yield the lines of a Word form outside of its controls."""
    for paragraph in root.iter(openxml.q("p")):
        lines = "".join(_of_word(paragraph)).split("\n")
        yield from (*lines, "".join(lines))


def _of_word(held: Element) -> Iterator[str]:
    for one in held:
        if one.tag == openxml.q("t"):
            yield one.text or ""
        elif one.tag == openxml.q("br"):
            yield "\n"
        elif one.tag not in (openxml.q("sdt"), openxml.q("pPr"), openxml.q("p")):
            yield from _of_word(one)


def of_odf(root: Element) -> Iterator[str]:
    """Yield the lines of an OpenDocument form outside of its fields."""
    for paragraph in root.iter(odf_names.q("text:p"), odf_names.q("text:h")):
        lines = "".join(_of_odf(paragraph)).split("\n")
        yield from (*lines, "".join(lines))


def _of_odf(held: Element) -> Iterator[str]:
    yield held.text or ""
    for one in held:
        if one.tag == odf_names.q("text:line-break"):
            yield "\n"
        elif one.tag not in _FIELDS:
            yield from _of_odf(one)
        yield one.tail or ""
