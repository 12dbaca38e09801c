"""Values that plans share: pointers to a measure or a step, amounts of money, days that come back each year."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generators.model.record import Part
from generators.model.scalars import RESERVED, Count, Day, Line, Maybe, Number
from generators.model.texts import Marked, Text

_POINTER = re.compile(r"[a-z][a-z0-9-]{1,39}(#[a-z0-9][a-z0-9-]{0,39})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)


class Pointer(str):
    """Names a record, or with `#` an entry of it: `strategy#measure`, `calendar#step`, `indicator`."""

    @property
    def record(self) -> str:
        """Return the id of the record."""
        return self.partition("#")[0]

    @property
    def entry(self) -> str:
        """Return the id of the entry; empty where the record as a whole is meant."""
        return self.partition("#")[2]


def _pointer(value: str) -> Pointer:
    if value in RESERVED or not _POINTER.fullmatch(value):
        raise PydanticCustomError("wrong_value", "no pointer", {"expected": "pointer"})
    return Pointer(value)


def _currency(value: Any) -> Any:
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise PydanticCustomError("wrong_value", "no currency", {"expected": "currency"})
    return value


To = Annotated[str, Marked(_pointer, Line)]
"""A pointer as it is written in YAML."""
Currency = Annotated[str, BeforeValidator(_currency)]
"""A currency by its code in ISO 4217, `ALL`, `EUR`."""


def _year(value: Any) -> Any:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not _YEAR.fullmatch(value):
        raise PydanticCustomError("wrong_value", "no year", {"expected": "year"})
    return int(value)


Year = Annotated[int, BeforeValidator(_year)]
"""A calendar year of four figures."""


class Amount(Part):
    """Money of one kind in one currency; amounts of different currencies are never added."""

    kind: Literal["planned", "allocated", "committed", "spent"]
    amount: Maybe[Number]
    currency: Currency
    source: Text | None = None
    as_of: Maybe[Day] | None = None


class Yearly(Part):
    """A day that comes back each year."""

    month: Count
    day: Count
