"""Figures with a formula as lines of a table: numerator, denominator, percentage or mean, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from generators.figures.ratio import Ratio, rounded
from generators.in_scope.facts import BLANK, count
from generators.library import Library
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Median, Statistic, Unit
from generators.model.scalars import Unstated
from generators.model.texts import Term
from generators.reports.data import Fact, Line

COLUMNS = ("figure", "of", "numerator", "denominator", "percent", "value", "unit", "silent")
"""Columns of every table of figures; words and formula of a figure are found by what stands in the first."""

LeftOut = tuple[str, ...] | int
"""What a figure leaves out as it is not stated: the records by name, or how many they are."""


def of_ratio(made: Ratio, of: str = "", unit: Unit = "percent", left_out: LeftOut = ()) -> Line:
    """Return a ratio as a line; a mean of days or things is no percentage. `left_out` is in neither of its parts.

    Where everything was left out because no record states it, the figure is not stated, and not the share of nothing.
    """
    mean = None if made.value is None else rounded(made.value)
    value = made.percent if unit == "percent" else mean
    held = made if made.denominator or not left_out else None
    fact = Fact(value, made.sources, held, mean=unit != "percent")
    parts = Fact(made.numerator, made.sources), Fact(made.denominator, made.sources)
    return _line(made.key, of, parts, fact, unit, _silent(left_out, made.sources))


def of_statistic(one: Statistic | Median, sources: tuple[str, ...]) -> Line:
    """Return a statistic of meetings as a line; `sources` are named where it names none itself."""
    if isinstance(one, Statistic):
        made = one.ratio if one.ratio.sources else replace(one.ratio, sources=sources)
        key = f"{made.key}-mean" if one.unit == "days" else made.key
        return of_ratio(replace(made, key=key), one.of, one.unit, one.silent)
    value = Unstated.NOT_APPLICABLE if one.value is None else rounded(one.value)
    parts = BLANK, count(one.count, sources)
    return _line(f"{one.key}-median", "", parts, Fact(value, sources), "days", count(one.silent, sources))


def of_statistics(scope: Scope, found: Iterable[Statistic | Median]) -> Iterator[Line]:
    """Yield statistics as lines; what names no sources rests on the meetings and actions of the scope."""
    actions = tuple(sorted(one.made.code for one in scope.actions))
    for one in found:
        key = one.ratio.key if isinstance(one, Statistic) else one.key
        line = of_statistic(one, actions if key in OF_ACTIONS else scope.codes)
        yield Line(line.key, {**line.facts, "of": _named(scope.library, one.of if isinstance(one, Statistic) else "")})


def _named(library: Library, of: str) -> Fact:
    """Return a term of a vocabulary in its words, as the tables of figures do not know the vocabulary."""
    vocabulary = library.get(of.vocabulary) if isinstance(of, Term) else None
    terms = (vocabulary.field("terms") if vocabulary else None) or ()
    return Fact(next((term.words for term in terms if term.id == of), of))


OF_ACTIONS = ("days-open", "days-to-close", "days-late")
"""Means and medians that are counted from actions and not from meetings."""


def median_line(key: str, value: Decimal | None, numbers: int, sources: tuple[str, ...]) -> Line:
    """Return the median of so many days as a line."""
    shown = Unstated.NOT_APPLICABLE if value is None else rounded(value)
    return _line(key, "", (BLANK, count(numbers, sources)), Fact(shown, sources), "days", count(0, sources))


def _silent(left_out: LeftOut, sources: tuple[str, ...]) -> Fact:
    return count(left_out, sources) if isinstance(left_out, int) else count(len(left_out), left_out or sources)


def _line(key: str, of: str, parts: tuple[Fact, Fact], value: Fact, unit: Unit, silent: Fact) -> Line:
    facts = {
        "figure": Fact(key, value.sources),
        "of": Fact(of),
        "numerator": parts[0],
        "denominator": parts[1],
        "percent": value if unit == "percent" else BLANK,
        "value": value,
        "unit": Fact(unit),
        "silent": silent,
    }
    return Line(f"{key}/{of}" if of else key, facts)
