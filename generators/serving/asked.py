"""What a client asks of the search interface, read from the address; what cannot be read is refused in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from generators.problem import DoracakError
from search.answer import Question
from search.choices import bound
from search.plan import FACETS, Filters

MOST_VALUES = 20
MOST_SHOWN, MOST_SKIPPED = 50, 1000
LONGEST_VALUE = 100


@dataclass(frozen=True)
class Parameter:
    """One parameter of the address; `kind` is text, day, number or flag, `least` and `most` bound a number."""

    name: str
    kind: str
    repeated: bool = False
    least: int = 0
    most: int = 0
    usual: int = 0


PARAMETERS = (
    Parameter("q", "text"),
    Parameter("reader", "text"),
    *(Parameter(facet, "text", repeated=True) for facet in FACETS),
    Parameter("since", "day"),
    Parameter("until", "day"),
    Parameter("older", "flag"),
    Parameter("typing", "flag"),
    Parameter("limit", "number", least=1, most=MOST_SHOWN, usual=10),
    Parameter("offset", "number", most=MOST_SKIPPED),
)
_NAMED = {one.name: one for one in PARAMETERS}


def question(sent: Iterable[tuple[str, str]], languages: tuple[str, ...], today: date) -> Question:
    """Return the question of these parameters; raises DoracakError for what cannot be read."""
    values: dict[str, list[str]] = {}
    for name, value in sent:
        if name not in _NAMED:
            raise DoracakError("api-parameter", value=name[:LONGEST_VALUE], known=", ".join(_NAMED))
        values.setdefault(name, []).append(value)
    for name, found in values.items():
        _counted(_NAMED[name], found)
    _flag(values, "typing")
    reader = _one(values, "reader") or languages[0]
    if reader not in languages:
        raise DoracakError("api-value", parameter="reader", value=reader[:LONGEST_VALUE], known=", ".join(languages))
    facets: Any = {name: frozenset(values.get(name, ())) for name in FACETS}
    return Question(
        text=_one(values, "q"),
        lang=reader,
        today=today.isoformat(),
        filters=Filters(**facets, since=_day(values, "since"), until=_day(values, "until")),
        older=_flag(values, "older"),
        limit=_number(values, "limit"),
        offset=_number(values, "offset"),
    )


def _counted(parameter: Parameter, found: list[str]) -> None:
    most = MOST_VALUES if parameter.repeated else 1
    if len(found) > most:
        raise DoracakError("api-often", parameter=parameter.name, most=str(most))
    if parameter.name != "q" and any(len(value) > LONGEST_VALUE for value in found):
        raise DoracakError("api-long", parameter=parameter.name, most=str(LONGEST_VALUE))


def _one(values: dict[str, list[str]], name: str) -> str:
    return next(iter(values.get(name, ())), "")


def _day(values: dict[str, list[str]], name: str) -> str:
    value = _one(values, name)
    day = bound(value, last=name == "until")
    if value and not day:
        raise DoracakError("api-value", parameter=name, value=value, known="2019, 2019-10, 2019-10-25")
    return day


def _flag(values: dict[str, list[str]], name: str) -> bool:
    value = _one(values, name)
    if value not in ("", "0", "1"):
        raise DoracakError("api-value", parameter=name, value=value, known="0, 1")
    return value == "1"


def _number(values: dict[str, list[str]], name: str) -> int:
    parameter, value = _NAMED[name], _one(values, name)
    if not value:
        return parameter.usual
    if not (
        value.isascii() and value.isdecimal() and len(value) < 6 and parameter.least <= int(value) <= parameter.most
    ):
        raise DoracakError("api-value", parameter=name, value=value, known=f"{parameter.least}-{parameter.most}")
    return int(value)
