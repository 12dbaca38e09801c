"""Values that plans share: pointers to a measure or a step, amounts of money, days that come back each year."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic_core import PydanticCustomError

from generators.model.record import Part
from generators.model.scalars import RESERVED, Count, Currency, Day, Line, Maybe, Number
from generators.model.texts import Marked, Text

_POINTER = re.compile(r"[a-z][a-z0-9-]{1,39}(#[a-z0-9][a-z0-9-]{0,39})?", re.ASCII)


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


To = Annotated[str, Marked(_pointer, Line)]
"""A pointer as it is written in YAML."""


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
