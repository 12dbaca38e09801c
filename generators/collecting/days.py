"""Days as people type them, in figures or with the name of the month; a day that could be two days is refused."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from babel.dates import get_month_names

from generators.collecting.numbers import Ambiguous

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_FIGURES = re.compile(
    r"(?P<day>\d{1,2})\s*(?P<sign>[./-])\s*(?P<month>\d{1,2})\s*(?P=sign)\s*(?P<year>\d{4})\.?", re.ASCII
)
_NAMED = re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>[^\W\d]+)\.?,?\s+(?P<year>\d{4})")
_MONTH_FIRST = frozenset({"en"})
"""Languages some of whose readers write the month first."""


def read(text: str, locale: str) -> date:
    """Return the day that was typed; raises Ambiguous, or ValueError for what is no day."""
    said = text.strip()
    iso, figures, named = _ISO.fullmatch(said), _FIGURES.fullmatch(said), _NAMED.fullmatch(said)
    if iso:
        return date.fromisoformat(said)
    if figures:
        return _of_figures(figures, locale)
    if named:
        return date(int(named["year"]), _month(named["month"], locale), int(named["day"]))
    raise ValueError(text)


def _of_figures(found: re.Match[str], locale: str) -> date:
    day, month, year = (int(found[name]) for name in ("day", "month", "year"))
    turned = locale.partition("_")[0] in _MONTH_FIRST and found["sign"] == "/"
    if turned and day <= 12 and month <= 12 and day != month:
        raise Ambiguous(found[0])
    return date(year, day, month) if turned and month > 12 else date(year, month, day)


def _month(word: str, locale: str) -> int:
    for width in ("wide", "abbreviated"):
        for number, name in get_month_names(width, locale=locale).items():
            if _folded(str(name)) == _folded(word):
                return int(number)
    raise ValueError(word)


def _folded(word: str) -> str:
    """Return a word without case and marks, as people type it who have no ë at hand."""
    parts = unicodedata.normalize("NFD", word.casefold().rstrip("."))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
