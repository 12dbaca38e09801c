"""What a provider of data for reports must offer: a file in report_data/ ends in `DATA = Data(columns, find)`.

A provider is asked with a scope and yields lines; a line holds a fact for each of its columns, and a fact names the
records that it comes from. Providers read `scope.library`, which is public, and count up to `scope.cut_off`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import import_module

from generators import report_data as folder_of_data
from generators.figures.ratio import Ratio
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.reports.period import Period as Period


class Withheld(Enum):
    """The value of a fact that the records state and the public may not read."""

    INTERNAL = "internal"


Value = Decimal | date | str | Text | Unstated | Withheld | None


@dataclass(frozen=True)
class ReportScope:
    """What an issue is about: a body (None for all bodies) and a period, as far as was known on the day of cut-off."""

    library: Library
    body: str | None
    period: Period
    cut_off: date


@dataclass(frozen=True)
class Fact:
    """One value, with the records that it comes from.

    `value` is None for *not stated*; `Unstated.NOT_APPLICABLE` and `Unstated.UNKNOWN` say what they say, and a ratio
    whose denominator is zero is *not applicable* (its value is None and `ratio` is given). Text without a language is a
    string: the id of a record in a column of kind `record`, a term of the vocabulary in one of kind `choice`.
    `sources` are ids of records, `id#entry`, or codes that are cited (`EX/2025-03-01/D1`); `unit` is a currency (ISO
    4217) where it differs from line to line. A `mean` is the quotient of its ratio itself, and no percentage.
    """

    value: Value
    sources: tuple[str, ...] = ()
    ratio: Ratio | None = None
    unit: str = ""
    mean: bool = False


@dataclass(frozen=True)
class Line:
    """One line of a table: facts by column; `key` is unique among the lines and the same in each issue of a report."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class Data:
    """What can be asked `from` under the name of its file: the columns that it knows, and how lines are found."""

    columns: tuple[str, ...]
    find: Callable[[ReportScope], Iterable[Line]]


def fact(value: Value, *sources: str, unit: str = "") -> Fact:
    """Return a fact; a value that is `not-stated` in the record is None here."""
    return Fact(None if value is Unstated.NOT_STATED else value, sources, unit=unit)


def share(ratio: Ratio) -> Fact:
    """Return a ratio as a fact: its percentage, rounded half up to two places, with what it was divided from."""
    return Fact(ratio.percent, ratio.sources, ratio)


@cache
def data() -> Mapping[str, Data]:
    """Return every provider by its key: the name of its file with `-` for `_`."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder_of_data.__path__))
    return {
        name.replace("_", "-"): found
        for name in names
        if isinstance(found := getattr(import_module(f"{folder_of_data.__name__}.{name}"), "DATA", None), Data)
    }
