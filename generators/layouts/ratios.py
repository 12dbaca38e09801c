"""Ratios in words, everywhere: with numerator and denominator, and a percentage where enough is counted for one.

Source: guideline `monitoring-reporting`, unit `denominators`.
"""

from __future__ import annotations

from decimal import Decimal

from generators.blocks import Cell
from generators.figures.ratio import Ratio
from generators.view import View, said

_COMPUTED = "#,##0.00"
_STATED = "#,##0.##########"


def ratio_words(view: View, one: Ratio) -> str:
    """Return a ratio as `18 of 22 (81.82%)`, as `3 of 5` under ten, and as `0 of 0 (not applicable)` over nothing."""
    parts = parts_words(view, one)
    return parts if one.is_few else view.words("ratio.words", parts=parts, percent=_percent(view, one))


def share_words(view: View, one: Ratio) -> str:
    """Return what stands alone where both parts have columns of their own: `81.82%`, `3 of 5`, `not applicable`."""
    return parts_words(view, one) if one.is_few else _percent(view, one)


def parts_words(view: View, one: Ratio) -> str:
    """Return numerator and denominator: `3 of 5`."""
    numerator, denominator = (view.language.number(part) for part in (one.numerator, one.denominator))
    return view.words("ratio.parts", numerator=numerator, denominator=denominator)


def percent_words(view: View, number: Decimal) -> str:
    """Return a percentage that someone stated, with all its places: `82.6%`."""
    return view.words("ratio.percent", number=view.language.number(number, _STATED))


def ratio_cell(view: View, one: Ratio) -> Cell:
    """Return a cell with the ratio in words that sorts by its exact value; what has none comes first."""
    return Cell(said(ratio_words(view, one)), "-1" if one.value is None else f"{one.value:.6f}")


def _percent(view: View, one: Ratio) -> str:
    if one.percent is None:
        return view.words("ratio.none")
    return view.words("ratio.percent", number=view.language.number(one.percent, _COMPUTED))
