"""Facts in words: what a cell or a field shows, and which words stand where there is no value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generators.blocks import Inline, Span
from generators.figures.ratio import Ratio
from generators.layouts.ratios import percent_words, ratio_words, share_words
from generators.model.scalars import Unstated
from generators.model.texts import Term, Text
from generators.records.report import Asked
from generators.reports.data import Fact, Withheld
from generators.reports.numbers import number_words
from generators.reports.withheld import is_withheld
from generators.view import View, plain, said

NO_BREAK = "\N{NO-BREAK SPACE}"
NUMBERS = frozenset({"number", "percent", "money"})


def fact_words(view: View, asked: Asked, held: Fact) -> Inline:
    """Return a fact in words; what the data do not say is *not stated*, and a share of nothing *not applicable*."""
    if held.ratio is not None:
        return said(_ratio(view, held, held.ratio))
    if held.value is None:
        return view.unstated(Unstated.NOT_STATED)
    if isinstance(held.value, Unstated):
        return view.unstated(held.value)
    if isinstance(held.value, Withheld):
        return view.internal()
    if isinstance(held.value, Decimal):
        return said(_number(view, asked, held.value, held.unit))
    if isinstance(held.value, date):
        return said(short_day(view, held.value))
    return view.text(held.value) if isinstance(held.value, Text) else _string(view, asked, held.value)


def _ratio(view: View, held: Fact, ratio: Ratio) -> str:
    """Return a share as `18 of 22 (81.82%)`, and a mean, which is no share, as `226 (1 582 ÷ 7)`."""
    if not held.mean or not isinstance(held.value, Decimal):
        return ratio_words(view, ratio)
    mean, above, below = (number_words(view, one) for one in (held.value, ratio.numerator, ratio.denominator))
    return f"{mean} ({above} ÷ {below})"


def is_share(held: Fact) -> bool:
    """Say whether a fact is a share of its ratio, and not a mean, whose value is no percentage."""
    return held.ratio is not None and not held.mean


def unpercented(view: View, held: Fact) -> str:
    """Return the words of a share that has no percentage, as too few were counted, or nothing; else no words."""
    if held.ratio is None or held.mean or not (held.ratio.is_few or held.ratio.value is None):
        return ""
    return share_words(view, held.ratio)


def _number(view: View, asked: Asked, value: Decimal, unit: str) -> str:
    return percent_words(view, value) if asked.kind == "percent" else number_words(view, value, unit)


def short_day(view: View, day: date) -> str:
    """Return a day as `30 Sep 2025`, which a narrow column does not divide."""
    return NO_BREAK.join((str(day.day), view.language.month(day), str(day.year)))


def _string(view: View, asked: Asked, value: str) -> Inline:
    if asked.kind == "choice":
        return choice_words(view, asked.choices, value)
    if asked.kind == "record":
        return record_words(view, value)
    return said(value) if value else ()


def choice_words(view: View, vocabulary: str | None, value: str) -> Inline:
    """Return the words of a choice; a value that its vocabulary does not know is shown as it is."""
    made = Term(value)
    made.vocabulary = vocabulary or ""
    return view.term(made)


def record_words(view: View, key: str) -> Inline:
    """Return a link to a record or, with `#`, to an entry of it; words that are no id are shown as they are."""
    if is_withheld(view.library, key):
        return view.internal()
    record, _, anchor = key.partition("#")
    if view.library.get(record) is None:
        return said(key)
    linked = view.link(record, anchor)
    return (*linked, Span(f" ({anchor})", role="muted")) if anchor else linked


def state_of(held: Fact) -> str:
    """Return how a fact stands: `stated`, `not-stated`, `not-applicable`, `unknown`, `internal`, `no-denominator`."""
    if held.ratio is not None and held.ratio.value is None:
        return "no-denominator"
    if held.value is None:
        return Unstated.NOT_STATED.value
    return held.value.value if isinstance(held.value, Unstated | Withheld) else "stated"


def label_words(view: View, asked: Asked) -> str:
    """Return the label of a field or column with its unit."""
    label, unit = plain(view.text(asked.label)), plain(view.text(asked.unit))
    return f"{label} ({unit})" if unit else label
