"""Numbers as a language writes them; every digit that was counted is shown."""

from __future__ import annotations

from decimal import Decimal

from generators.view import View

_FREE = "#,##0.##########"


def number_words(view: View, value: Decimal, unit: str = "") -> str:
    """Return a number with its unit behind it: `1 234,5 EUR`."""
    written = view.language.number(value, _FREE)
    return f"{written} {unit}" if unit else written
