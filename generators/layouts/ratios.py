"""Ratios in words: always with numerator and denominator, and a percentage where there is one."""

from __future__ import annotations

from decimal import Decimal

from generators.blocks import Cell
from generators.figures.ratio import Ratio
from generators.view import View, said


def ratio_words(view: View, one: Ratio) -> str:
    """Return a ratio as `3 of 17 (17.6 %)`, and as `0 of 0 (n/a)` where there is nothing to divide by."""
    share = view.words("ratio.none") if one.percent is None else _percent(view, one.percent)
    return view.words(
        "ratio.words", numerator=_number(view, one.numerator), denominator=_number(view, one.denominator), percent=share
    )


def ratio_cell(view: View, one: Ratio) -> Cell:
    """Return a cell with the ratio in words that sorts by its exact value; what has none comes first."""
    return Cell(said(ratio_words(view, one)), "-1" if one.value is None else f"{one.value:.6f}")


def _number(view: View, number: Decimal) -> str:
    return view.language.number(number)


def _percent(view: View, number: Decimal) -> str:
    return view.words("ratio.percent", number=view.language.number(number, "#,##0.0"))
