"""A workbook sheet by sheet: real numbers and days, words that are no formula, heads that stay in sight.

XlsxWriter dates the files within a workbook to 1980, and the day that is given stands as the day of its making, so that
the same data give the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
_SAFE = 15
"""The limits of Excel; of a number it keeps so many digits."""
_WIDEST, _NARROWEST = 60, 10
_HUNDRED = Decimal(100)
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WORDS, _DAY = {"text_wrap": True, "valign": "top"}, {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}


@dataclass(frozen=True)
class Number:
    """A number with its format in Excel's own words, as `#,##0.0` or `0.00%`."""

    value: Decimal
    code: str


@dataclass(frozen=True)
class Quiet:
    """Words that stand where there is no value, as *not stated*."""

    words: str


Value = str | int | float | date | Number | Quiet | None


def plain_number(value: Decimal, unit: str = "", least: int = 0) -> Number:
    """Return a number with all its places, `least` at least, and its unit behind it."""
    exponent = value.normalize().as_tuple().exponent
    places = max(-exponent if isinstance(exponent, int) else 0, least)
    zeros = f".{'0' * places}" if places else ""
    safe = unit.replace('"', "'")
    return Number(value, f"#,##0{zeros}" + (f'" {safe}"' if unit else ""))


def percent(share: Decimal) -> Number:
    """Return a share of 1 as a percentage that shows two places, kept to twelve."""
    return Number(round(share, 12), "0.00%")


def stated_percent(value: Decimal) -> Number:
    """Return a percentage that someone stated, with the places that it has."""
    code = plain_number(value).code.replace("#,##", "")
    return Number(value / _HUNDRED, f"{code}%")


def shown_as(share: Decimal, words: str) -> Number:
    """Return a share of 1 that can be counted on with and shows these words, as `3 of 5`."""
    safe = words.replace('"', "'")
    return Number(round(share, 12), f'"{safe}"')


def book(title: str, day: date, fill: Callable[[Book], None]) -> bytes:
    """Return a workbook that `fill` has filled, made on this day."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as raw:
        raw.set_properties({"title": title, "created": datetime.combine(day, time(0))})
        fill(Book(raw))
    return made.getvalue()


class Book:
    """The workbook with its formats, and the names of its sheets so far."""

    def __init__(self, raw: Any) -> None:
        """Take XlsxWriter's workbook."""
        self._raw = raw
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        self._names: set[str] = set()

    def sheet(self, name: str, head: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Add a sheet with a head that stays in sight and filters over its columns."""
        page = self._raw.add_worksheet(self._name(name))
        listed = [list(row) for row in rows]
        for place, label in enumerate(head):
            page.write_string(0, place, label, self._format(bold=True, text_wrap=True, valign="top", bottom=1))
            page.set_column(place, place, _width(label, [row[place] for row in listed]))
        for number, row in enumerate(listed, 1):
            for place, value in enumerate(row):
                self._write(page, number, place, value)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(listed), 1), max(len(head) - 1, 0))

    def _write(self, page: Worksheet, row: int, column: int, value: Value) -> None:
        match value:
            case date():
                page.write_datetime(row, column, datetime.combine(value, time(0)), self._format(**_DAY))
            case Number() if len(value.value.as_tuple().digits) <= _SAFE:
                page.write_number(row, column, float(value.value), self._format(num_format=value.code, valign="top"))
            case Number():
                page.write_string(row, column, str(value.value), self._format(**_WORDS))
            case int() | float():
                page.write_number(row, column, value, self._format(**_WORDS))
            case Quiet():
                page.write_string(row, column, value.words, self._format(**_WORDS, italic=True, font_color="#595959"))
            case str() if value:
                page.write_string(row, column, value[:_LONGEST_CELL], self._format(**_WORDS))

    def _format(self, **look: object) -> Any:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._raw.add_format(look)
        return self._formats[key]

    def _name(self, words: str) -> str:
        """Return a name that Excel takes and that no other sheet has."""
        plain_words = _FORBIDDEN.sub(" ", words).strip() or "-"
        name, number = plain_words[:_LONGEST_NAME].strip(), 2
        while name.casefold() in self._names:
            name, number = f"{plain_words[: _LONGEST_NAME - 4].strip()} {number}", number + 1
        self._names.add(name.casefold())
        return name


def _width(label: str, values: Iterable[Value]) -> int:
    return min(_WIDEST, max([len(label) // 2, _NARROWEST, *(len(_said(value)) for value in values)]) + 2)


def _said(value: Value) -> str:
    match value:
        case Number():
            return f"{value.value:,}"
        case Quiet():
            return value.words
        case _:
            return "" if value is None else str(value)
