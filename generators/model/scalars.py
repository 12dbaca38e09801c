"""Scalars: each is typed text that the model alone converts, and each may say openly that it has no value."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, TypeVar, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generators.limits import INTEGER_DIGITS

T = TypeVar("T")


class Unstated(Enum):
    """The three values that say openly why there is none; they are reserved words in every field."""

    NOT_STATED = "not-stated"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"


RESERVED = {word.value: word for word in Unstated}


class _MayBeUnstated:
    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        stated = [argument for argument in get_args(source) if argument is not Unstated]
        inner = handler.generate_schema(stated[0])

        def read(value: Any, stated_value: core_schema.ValidatorFunctionWrapHandler) -> Any:
            return RESERVED[value] if isinstance(value, str) and value in RESERVED else stated_value(value)

        return core_schema.no_info_wrap_validator_function(read, inner)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(schema), {"enum": sorted(RESERVED)}]}


Maybe = Annotated[T | Unstated, _MayBeUnstated()]
"""A value, or `not-stated`, `not-applicable`, `unknown`."""


def _pattern(name: str, pattern: str) -> Any:
    matches = re.compile(pattern, re.ASCII)

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("wrong_value", "not text", {"expected": name})
        if value in RESERVED or not matches.fullmatch(value):
            raise PydanticCustomError("wrong_value", "does not match", {"expected": name})
        return value

    return read


def _date(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _pattern("date", r"\d{4}-\d{2}-\d{2}")(value)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("wrong_value", "no such day", {"expected": "date"}) from None


def _time(value: Any) -> time:
    if isinstance(value, time):
        return value
    return time.fromisoformat(_pattern("time", r"([01]\d|2[0-3]):[0-5]\d")(value))


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    return bool(_pattern("flag", r"true|false")(value) == "true")


def _count(value: Any) -> int:
    if isinstance(value, int):
        return value
    return int(_pattern("count", rf"\d{{1,{INTEGER_DIGITS}}}")(value))


def _year(value: Any) -> int:
    return value if isinstance(value, int) else int(_pattern("year", r"[12]\d{3}")(value))


def _number(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    return Decimal(_pattern("number", rf"-?\d{{1,{INTEGER_DIGITS}}}(\.\d{{1,{INTEGER_DIGITS}}})?")(value))


def _zone(value: Any) -> str:
    text = str(_pattern("time-zone", r"[A-Za-z0-9_+/-]+")(value))
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError("wrong_value", "no such zone", {"expected": "time-zone"}) from None
    return text


def _schema(**words: Any) -> Any:
    class _Shown:
        def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
            return dict(words)

    return _Shown()


Day = Annotated[date, BeforeValidator(_date), _schema(type="string", format="date")]
"""A day in ISO form, `2019-10-25`."""
Clock = Annotated[time, BeforeValidator(_time), _schema(type="string", pattern=r"^\d\d:\d\d$")]
"""A time of day on the 24-hour clock, `13:00`."""
Flag = Annotated[bool, BeforeValidator(_flag), _schema(enum=["true", "false", True, False])]
"""`true` or `false`, and no other word for it."""
Count = Annotated[int, BeforeValidator(_count), _schema(type="string", pattern=r"^\d+$")]
"""A whole number, not negative."""
Year = Annotated[int, BeforeValidator(_year), _schema(type="string", pattern=r"^[12]\d{3}$")]
"""A year, `2026`."""
Number = Annotated[Decimal, BeforeValidator(_number), _schema(type="string", pattern=r"^-?\d+(\.\d+)?$")]
"""A decimal number with a point, exact."""
Line = Annotated[str, BeforeValidator(_pattern("text", r"(?s).*\S.*"))]
"""Text in no language: a name, a code of others, a file name."""
Currency = Annotated[str, BeforeValidator(_pattern("currency", r"[A-Z]{3}"))]
"""A currency by its code in ISO 4217, `ALL`, `EUR`."""
Id = Annotated[str, BeforeValidator(_pattern("id", r"[a-z][a-z0-9-]{1,39}"))]
"""An id as the file name of a record, or of an entry within one."""
EntryId = Annotated[str, BeforeValidator(_pattern("entry-id", r"[a-z0-9][a-z0-9-]{0,39}"))]
"""An id of an entry of a list; it may begin with a figure."""
Code = Annotated[str, BeforeValidator(_pattern("code", r"[A-Z0-9][A-Za-z0-9./-]{0,59}"))]
"""A code that people cite; typed in, and immutable once merged."""
LanguageTag = Annotated[str, BeforeValidator(_pattern("language", r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))]
"""A language tag as in BCP 47, `sq`, `en`, `sr-Latn`."""
Authentic = Annotated[str, BeforeValidator(_pattern("authentic", r"both|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))]
"""Which language version is authentic: one of the site's languages, or `both` where all are."""
WebAddress = Annotated[
    str,
    BeforeValidator(_pattern("web-address", r"https?://[A-Za-z0-9][\w.-]*(:\d{1,5})?([/?#][^\s<>\"'\\]*)?")),
]
"""An address on the web, with a host and without a user before it."""
TimeZone = Annotated[str, BeforeValidator(_zone)]
"""A time zone by its name in the IANA database, `Europe/Tirane`."""
Address = Annotated[str, BeforeValidator(_pattern("address", r"(https?://|mailto:)[^\s<>\"']+"))]
"""An address on the web or of e-mail; no other scheme is let in."""
