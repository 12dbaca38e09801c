"""The YAML of the example content as plain dictionaries, read without any code of the product, for recomputations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Asked:
    """An issue of a report as it is asked for: a body (None for all), the days of its period, and the cut-off day."""

    body: str | None
    period: str
    first: date
    last: date
    cut: date

    @property
    def year(self) -> int:
        """Return the year of the last day that counts."""
        return min(self.last, self.cut).year


ASKED = (
    Asked("ex-ipmg-skills", "2025", date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 31)),
    Asked("ex-sc-finance", "2025", date(2025, 1, 1), date(2025, 12, 31), date(2026, 3, 31)),
    Asked("ex-tg-water", "2026-H1", date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 31)),
    Asked("ex-committee", "2026", date(2026, 1, 1), date(2026, 12, 31), date(2026, 11, 20)),
    Asked("ex-committee", "2025-H2", date(2025, 7, 1), date(2025, 12, 31), date(2025, 12, 31)),
    Asked(None, "2026-Q3", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 10)),
    Asked("ips-tf2-sg", "2019", date(2019, 1, 1), date(2019, 12, 31), date(2020, 1, 31)),
)
"""A year that is over, half-years before and after the cut-off, a running year, a quarter, and the meeting of 2019."""


@cache
def records(folder: str) -> dict[str, dict[str, Any]]:
    """Return the records of a folder by id, in the order of their ids; stamps of translations are no records."""
    paths = (path for path in sorted((ROOT / folder).rglob("*.yaml")) if ".stamps" not in path.name)
    read = YAML(typ="safe", pure=True)
    found = {path.stem: _plain(read.load(path.read_text(encoding="utf-8"))) for path in paths}
    return dict(sorted(found.items()))


def _plain(value: Any) -> Any:
    """Return the value with every scalar as text, as it is written."""
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def day(value: object) -> date | None:
    """Return a day that is written as one; None for words such as `not-stated`, and for nothing at all."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def number(value: object) -> Fraction | None:
    """Return a number that is written as one, exactly."""
    try:
        return Fraction(str(value))
    except ValueError:
        return None


def bodies(asked: Asked) -> list[str]:
    """Return the bodies of an issue: one with those beneath it, or all that existed in the period."""
    every = records("content/bodies")
    if asked.body is None:
        return [key for key in every if _existed(every[key], asked)]
    found = [asked.body]
    for key in found:
        found += [one for one in every if every[one].get("parent") == key and one not in found]
    return [key for key in found if key == asked.body or _existed(every[key], asked)]


def _existed(record: dict[str, Any], asked: Asked) -> bool:
    begins, ended = day(record.get("from")), day(record.get("until"))
    return not (ended and ended < asked.first) and not (begins and begins > min(asked.last, asked.cut))
