"""Statistics as tables: every figure with its numerator, its denominator, what is silent, and how it is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from babel.numbers import format_decimal

from generators.blocks import Block, Bullets, Cell, Column, Inline, Paragraph, Row, Table
from generators.figures.ratio import Ratio, rounded
from generators.layouts.common import heading, labelled
from generators.layouts.owing import band_words, number
from generators.layouts.ratios import ratio_cell, share_words
from generators.meeting_statistics.attendance import attendance_rates
from generators.meeting_statistics.groups import GROUPS, MAIN, Figure
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Median, Statistic
from generators.view import View, plain, said

COLUMNS = ("statistic", "value:number", "numerator:number", "denominator:number", "silent:number")
_TWO_PLACES = "#,##0.##"


def everything(view: View, scope: Scope) -> Iterator[Block]:
    """Yield all statistics of a scope, each group under its heading, and the attendance of each institution."""
    for name, figures in GROUPS.items():
        found = tuple(figures(scope))
        rows = tuple(_row(view, one) for one in found)
        yield heading(view, name, f"statistics.{name}")
        yield Table(f"_{name}-table", view.words(f"statistics.{name}"), labelled(view, COLUMNS), rows, quiet=True)
        yield Paragraph(said(view.words("statistics.counted"), "strong"))
        yield Bullets(tuple(Paragraph(_formula(view, key)) for key in dict.fromkeys(map(_key, found))))
    yield from _institutions(view, scope)


def _key(one: Figure) -> str:
    return one.key if isinstance(one, Median) else one.ratio.key


def _formula(view: View, key: str) -> Inline:
    """Return what a statistic is called and how it is counted."""
    name, formula = view.words(f"statistics.name.{key}"), view.words(f"statistics.formula.{key}")
    return (*said(f"{name}: "), *said(formula, "muted"))


def _row(view: View, one: Figure) -> Row:
    if isinstance(one, Median):
        name = view.words("statistics.median", name=view.words(f"statistics.name.{one.key}"))
        parts = (Cell(()), number(view, one.count), number(view, one.silent))
        return Row(None, (Cell(said(name), name), _value(view, one.value, "days"), *parts))
    name = _name(view, one)
    value = _share(view, one.ratio) if one.unit == "percent" else _value(view, one.ratio.value, one.unit)
    parts = (_whole(view, one.ratio.numerator), _whole(view, one.ratio.denominator), number(view, one.silent))
    return Row(None, (Cell(said(name), name), value, *parts))


def _name(view: View, one: Statistic) -> str:
    name = view.words(f"statistics.name.{one.ratio.key}")
    if one.unit == "days":
        return view.words("statistics.mean", name=name)
    if not one.of:
        return name
    what = band_words(view, one.of) if one.ratio.key == "age" else plain(view.term(one.of))
    return view.words("statistics.of", name=name, what=what)


def _value(view: View, value: Decimal | None, unit: str) -> Cell:
    if value is None:
        return _nothing(view)
    written = view.language.number(rounded(value), _TWO_PLACES)
    return Cell(said(view.words(f"statistics.unit.{unit}", number=written)), f"{value:015.6f}")


def _share(view: View, one: Ratio) -> Cell:
    if one.value is None:
        return _nothing(view)
    return Cell(said(share_words(view, one)), f"{one.value:015.6f}")


def _nothing(view: View) -> Cell:
    return Cell(said(view.words("ratio.none"), "muted"), "-1")


def _whole(view: View, value: Decimal) -> Cell:
    return Cell(said(str(format_decimal(value, locale=view.language.locale))), f"{value:015.6f}")


def _institutions(view: View, scope: Scope) -> Iterator[Block]:
    found = {key: one for key, one in attendance_rates(scope).items() if view.library.get(key)}
    if not found:
        return
    yield heading(view, "institutions", "statistics.institutions")
    rows = [(view.link(key), one) for key, one in found.items()]
    rows.sort(key=lambda row: view.language.sort_key(plain(row[0])))
    columns = labelled(view, ("institution", "value:number", "numerator:number", "denominator:number", "silent:number"))
    caption = view.words("statistics.institutions")
    yield Table("_institutions-table", caption, columns, tuple(_attended(view, *row) for row in rows), quiet=True)


def _attended(view: View, words: Inline, one: Statistic) -> Row:
    parts = (_whole(view, one.ratio.numerator), _whole(view, one.ratio.denominator), number(view, one.silent))
    return Row(None, (Cell(words, plain(words)), _share(view, one.ratio), *parts))


def compared(view: View, anchor: str, caption: str, first: str, rows: Iterable[tuple[Inline, Scope]]) -> Table:
    """Return the main statistics of several bodies or years beside each other."""
    heads = (Column(key, view.words(f"statistics.name.{key}"), "number") for key in MAIN)
    columns = (Column(first, view.label(first)), Column("held", view.words("statistics.held"), "number"), *heads)
    return Table(
        f"_{anchor}", caption, columns, tuple(_compared(words, scope, view) for words, scope in rows), quiet=True
    )


def _compared(words: Inline, scope: Scope, view: View) -> Row:
    figures = (ratio_cell(view, find(scope).ratio) for find in MAIN.values())
    return Row(None, (Cell(words, plain(words)), number(view, len(scope.sittings)), *figures))
