"""How one language writes facts: patterns for dates, acts, amounts and numbers, built from Babel and its data file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale

from generators import source
from generators.language import FOLDER, language

_SPACES = "[ \u00a0\u202f]"
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


@dataclass(frozen=True)
class Patterns:
    """The patterns of one language, and how to read what they match into a form that is the same in all languages."""

    Read = Callable[[re.Match[str]], str | None]

    dates: tuple[re.Pattern[str], ...]
    reference: re.Pattern[str]
    amounts: tuple[re.Pattern[str], ...]
    number: re.Pattern[str]
    months: dict[str, int]
    words: dict[str, str]
    currencies: dict[str, str]
    scales: dict[str, int]
    decimal: str

    def date(self, match: re.Match[str]) -> str | None:
        """Return a date as `2019-10-25`, `2019-10` or `--10-25`; None where there is no such day."""
        held = match.groupdict()
        month = self.months.get((held.get("name") or "").lower().rstrip(".")) or int(held.get("month") or 0)
        day = int(held.get("day") or 0)
        if not 1 <= month <= 12 or day > 31:
            return None
        return f"{held.get('year') or '-'}-{month:02}" + (f"-{day:02}" if day else "")

    def act(self, match: re.Match[str]) -> str:
        """Return the number of an act, with its year where it is part of the number."""
        number = match["number"] or match["plain"]
        return number.lstrip("0") + (f"/{match['year']}" if match["year"] else "")

    def amount(self, match: re.Match[str]) -> str:
        """Return an amount as its full value and currency, or per cent."""
        held = match.groupdict()
        unit = held.get("unit") or held.get("unit_before") or ""
        name = self.currencies.get(unit.lower(), unit)
        scale = self.scales.get((held.get("scale") or "").lower(), 1)
        value = self.value(match)
        full = f"{(Decimal(value) * scale).normalize():f}" if value.count(".") < 2 and ":" not in value else value
        return f"{full} {name}".rstrip()

    def value(self, match: re.Match[str]) -> str:
        """Return a number with a point for decimals, nothing between thousands, and no zeros at its end."""
        text = re.sub(_SPACES, "", match["figures"])
        grouped = "." if self.decimal == "," else ","
        if re.fullmatch(rf"\d{{1,3}}(\{grouped}\d{{3}})+(\{self.decimal}\d+)?", text):
            text = text.replace(grouped, "")
        return text.replace(self.decimal, ".") if text.count(self.decimal) == 1 else text


@cache
def patterns(lang: str) -> Patterns:
    """Return the patterns of a language; one without a data file has months, decimal signs and bare figures."""
    path = FOLDER / f"{lang}.yaml"
    data = source.read(path.name, path.read_bytes()).data.get("facts", {}) if path.exists() else {}
    locale = Locale.parse(language(lang).locale)
    decimal = locale.number_symbols.get("latn", {}).get("decimal", ".")
    months = _months(locale, data.get("month_endings", []))
    currencies = _currencies(locale, data)
    scales = {word: _SCALES[name] for name in _SCALES for word in data.get(name, [])}
    small = {word: str(value) for value, word in enumerate(data.get("number_words", []), 1)}
    small |= {word: value for value, words in data.get("same_words", {}).items() for word in words}
    figures = _figures(decimal)
    number = rf"(?P<before>[^\W\d_][-‑]?)?(?<![\d]){figures}(?P<after>[-‑’']?[^\W\d_]+)?"
    return Patterns(
        dates=tuple(_dates(_any(months), data.get("date_words", []))),
        reference=re.compile(_reference(data.get("act_number", [])), re.IGNORECASE),
        amounts=tuple(_amounts(figures, _units(locale, currencies), _any(scales))),
        number=re.compile(number),
        months=months,
        words=small,
        currencies=currencies,
        scales=scales,
        decimal=decimal,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _units(locale: Locale, currencies: dict[str, str]) -> str:
    """Return a pattern of currencies in which codes must be in capitals, as `all 5` is not 5 lek."""
    codes = {str(code).lower() for code in locale.currencies}
    return f"(?-i:{_any(locale.currencies)})|{_any(set(currencies) - codes)}"


def _months(locale: Locale, endings: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        names: Any = locale.months[context]
        for number, name in names["wide"].items():
            found |= dict.fromkeys((name.lower() + ending for ending in ("", *endings)), number)
        for number, name in names["abbreviated"].items():
            found.setdefault(name.lower().rstrip("."), number)
    return found


def _currencies(locale: Locale, data: Any) -> dict[str, str]:
    found: dict[str, str] = {str(code).lower(): str(code) for code in locale.currencies} | _SIGNS | {"%": "%"}
    for code, words in {**data.get("currencies", {}), "%": data.get("percent", [])}.items():
        found |= dict.fromkeys(words, code)
    return found


def _figures(decimal: str) -> str:
    dot, grouped = re.escape(decimal), re.escape("." if decimal == "," else ",")
    by_space = rf"\d{{1,3}}(?:{_SPACES}\d{{3}})+(?:{dot}\d+)?(?!\d)"
    by_sign = rf"\d{{1,3}}(?:{grouped}\d{{3}})+(?:{dot}\d+)?(?!\d)"
    return rf"(?P<figures>{by_space}|{by_sign}|\d+(?:\.\d+){{2,}}|\d+:\d\d|\d+(?:[.{dot}]\d+)?)"


def _dates(months: str, between: list[str]) -> Iterable[re.Pattern[str]]:
    ordinal, join = r"(?:-?[^\W\d_]{1,3})?", rf"(?:\s+(?:{_any(between)}))*"
    name, year = rf"(?P<name>{months})\b\.?", r"(?P<year>\d{4})(?![\d])"
    yield re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
    yield re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{year}")
    day = rf"(?<!\d)(?P<day>\d{{1,2}}){ordinal}{join}\s+"
    yield re.compile(rf"{day}{name}(?:,?{join}\s+{year})?", re.IGNORECASE)
    yield re.compile(rf"\b{name}\s+(?P<day>\d{{1,2}}){ordinal},?\s+{year}", re.IGNORECASE)
    yield re.compile(rf"\b{name}{join}\s+{year}", re.IGNORECASE)


def _reference(words: list[str]) -> str:
    slashed = r"(?<![\d/.])(?P<number>\d{1,6})/(?P<year>\d{4})(?![\d/])"
    return rf"(?:\b(?:{_any(words)})\b\.?\s*)?{slashed}|\b(?:{_any(words)})\b\.?\s*(?P<plain>\d+)(?![\d/.,]\d|\d)"


def _amounts(figures: str, units: str, scales: str) -> Iterable[re.Pattern[str]]:
    scale = rf"(?:[\s\u00a0]*(?P<scale>{scales})(?![^\W\d_]))?"
    yield re.compile(rf"(?<!\w)(?P<unit_before>{units})\s*{figures}{scale}(?![^\W\d_])", re.IGNORECASE)
    yield re.compile(rf"(?<![\w.,]){figures}{scale}[\s\u00a0]*(?P<unit>{units})(?![^\W\d_])", re.IGNORECASE)
    yield re.compile(rf"(?<![\w.,]){figures}[\s\u00a0]*(?P<scale>{scales})(?![^\W\d_])", re.IGNORECASE)
