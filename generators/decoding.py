"""From bytes to text: what keeps a file from being read as text at all, and what is merely unclean about it."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice

from generators import limits
from generators.problem import Place, Problem

NOT_TEXT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
"""What nobody sees and no text needs; marks of direction and joiners, which some scripts need, are not among it."""


def decode(path: str, raw: bytes, most: int = limits.FILE_BYTES) -> tuple[str, tuple[Problem, ...]]:
    """Return the bytes as text; anything but clean UTF-8 of a bearable size is a problem with its line."""
    if len(raw) > most:
        return "", (_problem(path, 0, 0, "too-large", limit=str(most)),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = line_column(before, len(before))
        return "", (_problem(path, line, column, "not-utf8", byte=f"0x{raw[error.start]:02X}"),)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = NOT_TEXT.search(text)
    if found:
        line, column = line_column(text, found.start())
        return "", (_problem(path, line, column, "control-character", character=f"U+{ord(found[0]):04X}"),)
    return text, ()


def blemishes(path: str, raw: bytes) -> Iterator[Problem]:
    """Yield what is unclean about a file without keeping it from being read: mark at its start, line ends, not NFC."""
    if raw.startswith(BOM_UTF8):
        yield _problem(path, 1, 1, "byte-order-mark")
    if len(raw) > limits.FILE_BYTES:
        return
    if b"\r" in raw:
        yield _problem(path, raw.count(b"\n", 0, raw.index(b"\r")) + 1, 1, "line-ends")
    text = "" if raw.isascii() else raw.decode("utf-8", "replace")
    if not unicodedata.is_normalized("NFC", text):
        yield from islice(_not_composed(path, text), 1)


def _not_composed(path: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        for word in line.split():
            if not unicodedata.is_normalized("NFC", word):
                yield _problem(path, number, line.index(word) + 1, "not-nfc", word=word[:60])


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _problem(path: str, line: int, column: int, check: str, **values: str) -> Problem:
    return Problem(Place(path, line, column), check, values)
