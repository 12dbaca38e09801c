"""A value that does not fit the type of its parameter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.problem import Problem, Severity
from generators.records.terms import Parameter
from generators.terms import parameters

_PATTERNS = {
    "days": re.compile(r"\d{1,4}"),
    "months": re.compile(r"\d{1,3}"),
    "times-a-year": re.compile(r"\d{1,3}"),
    "count": re.compile(r"\d{1,9}"),
    "share": re.compile(r"[1-9]\d{0,2}/[1-9]\d{0,2}|\d{1,2}(\.\d+)? ?%|100 ?%"),
}


def find(library: Library) -> Iterator[Problem]:
    """Yield every value of the standard or of a group that its parameter cannot have."""
    for document in library.of("tor"):
        known = parameters(library, document)
        for index, setting in enumerate(document.field("parameters")):
            held = known.get(setting.id)
            if held is None or isinstance(setting.value, Unstated) or _fits(held.parameter, setting.value):
                continue
            place = library.place(document, ("parameters", index, "value"))
            yield Problem(place, "parameter-value", _values(held.parameter, setting.value), held.parameter.type)


def _fits(parameter: Parameter, value: str | Text) -> bool:
    if parameter.type == "text":
        return isinstance(value, Text)
    if not isinstance(value, str):
        return False
    if parameter.type == "choice":
        return value in {choice.id for choice in parameter.choices}
    found = _PATTERNS[parameter.type].fullmatch(value) is not None
    return found and ("/" not in value or _is_part(value))


def _is_part(value: str) -> bool:
    part, whole = value.split("/")
    return int(part) <= int(whole)


def _values(parameter: Parameter, value: str | Text) -> dict[str, str]:
    choices = ", ".join(choice.id for choice in parameter.choices)
    shown = value if isinstance(value, str) else "{...}"
    return {"parameter": parameter.id, "value": shown, "choices": choices}


CHECK = Check(code="E114", severity=Severity.ERROR, find=find)
