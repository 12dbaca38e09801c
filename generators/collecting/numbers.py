"""Numbers as people type them: read where only one reading is possible, and refused where two are.

Albanian writes 1 234,5 and English 1,234.5 (CLDR 45, `decimal` and `group`); people also type 1.234,5 and 1.234. A
number with both signs has one reading. With one sign and three digits behind it `1.234` is 1234 to one reader and
1 and a bit to another: it is taken only where the sign is the language's own sign for thousands.
"""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import get_group_symbol

from generators.limits import INTEGER_DIGITS

_SPACES = "\\s\u00a0\u202f\u2009'’"
_SHAPE = re.compile(rf"(?P<sign>[-−+]?)\s*(?P<body>\d[\d.,{_SPACES}]*\d|\d)", re.ASCII)


class Ambiguous(ValueError):
    """Two readings are possible."""


def read(text: str, locale: str) -> Decimal:
    """Return the number that was typed; raises Ambiguous, or ValueError for what is no number."""
    shape = _SHAPE.fullmatch(text.strip())
    if shape is None:
        raise ValueError(text)
    whole, fraction = _divided(shape["body"], locale)
    if len(whole) > INTEGER_DIGITS or len(fraction) > INTEGER_DIGITS:
        raise ValueError(text)
    sign = "-" if shape["sign"] in ("-", "−") else ""
    return Decimal(f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}")


def _divided(body: str, locale: str) -> tuple[str, str]:
    """Return the digits before and behind the decimal sign."""
    parts = re.split(rf"([.,]|[{_SPACES}]+)", body)
    digits, signs = parts[::2], [_kind(sign) for sign in parts[1::2]]
    if not signs:
        return digits[0], ""
    last, before = signs[-1], signs[:-1]
    if last == " " or last in before:
        return _grouped(digits, signs), ""
    if before:
        return _grouped(digits[:-1], before), digits[-1]
    if len(digits[1]) == 3 and 1 <= len(digits[0]) <= 3 and not digits[0].startswith("0"):
        if last == get_group_symbol(locale):
            return "".join(digits), ""
        raise Ambiguous(body)
    return digits[0], digits[1]


def _kind(sign: str) -> str:
    return sign if sign in ".," else " "


def _grouped(digits: list[str], signs: list[str]) -> str:
    """Return the digits of groups of three behind one and the same sign; raises ValueError for anything else."""
    first, *rest = digits
    if len(set(signs)) > 1 or not 1 <= len(first) <= 3 or any(len(one) != 3 for one in rest):
        raise ValueError("".join(digits))
    return "".join(digits)
