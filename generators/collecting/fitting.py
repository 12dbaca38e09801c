"""Whether what was filled in fits what was asked; what does not is kept as it was said, with the reason."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from generators.blocks import Blank
from generators.collecting import days, limits, numbers
from generators.collecting.given import Entry
from generators.decoding import NOT_TEXT
from generators.model.scalars import RESERVED
from generators.outputs.documents.blanks import CHOICES, NUMBERS

NOT_STATED, UNKNOWN = "not-stated", "unknown"
_FORBIDDEN = re.compile(rf"{NOT_TEXT.pattern}|[\ud800-\udfff]")
"""Signs that no file of content may hold, and halves of signs, which no file can."""
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class Fit:
    """A value that fits, or `unknown` with the reason why what was said does not: a key of the words."""

    value: str
    why: str = ""


def fit(entry: Entry, asked: Blank, locale: str) -> Fit:
    """Return what an entry means to a question; a locale is Babel's, as `sq_AL`."""
    text = clean(entry.text)
    if not text:
        return Fit(NOT_STATED)
    if len(text) > limits.TEXT:
        return Fit(UNKNOWN, "long")
    if text in RESERVED:
        return Fit(text)
    if asked.kind in NUMBERS:
        return _number(text, asked, locale)
    if asked.kind == "date":
        return _day(entry, text, locale)
    if asked.kind in CHOICES and asked.choices:
        return _choice(text, asked)
    return _words(text)


def clean(text: str) -> str:
    """Return text with one kind of line end, composed letters (NFC), and nothing empty at its edges."""
    lines = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    return "\n".join(line.rstrip(" \t") for line in lines.split("\n")).strip()


def _words(text: str) -> Fit:
    """Return words; of those with signs that no file may hold what can be kept."""
    bare = clean(_FORBIDDEN.sub("", text))
    return Fit(bare or NOT_STATED, "" if bare == text else "signs")


def spelt(text: str) -> str:
    """Return text with every sign that no file may hold written out, as ‹U+0007›."""
    return _FORBIDDEN.sub(lambda found: f"‹U+{ord(found[0]):04X}›", text)


def _number(text: str, asked: Blank, locale: str) -> Fit:
    try:
        return Fit(plain(numbers.read(_bare(text, asked), locale)))
    except numbers.Ambiguous:
        return Fit(UNKNOWN, "ambiguous-number")
    except ValueError:
        return Fit(UNKNOWN, "number")


def _bare(text: str, asked: Blank) -> str:
    """Return a number without the unit that stands in its label, which some type behind it."""
    units = {asked.unit, "%" if asked.kind == "percent" else ""} - {""}
    for unit in units:
        if text.casefold().endswith(unit.casefold()):
            return text[: len(text) - len(unit)].rstrip()
    return text


def plain(value: Decimal) -> str:
    """Return a number with a point and without an exponent."""
    return format(value, "f")


def _day(entry: Entry, text: str, locale: str) -> Fit:
    try:
        return Fit(days.read(entry.value or text, locale).isoformat())
    except numbers.Ambiguous:
        return Fit(UNKNOWN, "ambiguous-date")
    except ValueError:
        return Fit(UNKNOWN, "date")


def _choice(text: str, asked: Blank) -> Fit:
    for value, words in asked.choices:
        if text in (words, value, f"{words} ({value})"):
            return Fit(value)
    folded = [value for value, words in asked.choices if words.casefold() == text.casefold()]
    # A form of two languages has the words of the second behind those of the first.
    folded = folded or [value for value, words in asked.choices if text.startswith(f"{words}{_BOTH}")]
    return Fit(folded[0]) if len(folded) == 1 else Fit(UNKNOWN, "choice")


_BOTH = " / "
