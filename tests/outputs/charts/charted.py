"""Charts of every kind and with every oddity, in both languages; their numbers are made up."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from generators.blocks import Chart, Series

Number = Decimal | float | str | None
LONG = "Përqindja e familjeve me qasje të sigurt në ujë të pijshëm të mirë"
ODD = '<b>$x^2$ & "ë" _ç_ {0} \\n %s</b>'


def series(name: str, *values: Number, target: bool = False) -> Series:
    """Return a series of these numbers; None is not stated."""
    return Series(name, tuple(None if one is None else Decimal(str(one)) for one in values), target)


def chart(
    kind: Literal["bar", "stacked", "line"],
    categories: tuple[str, ...],
    *held: Series,
    mark: str = "_a-chart",
    unit: str = "",
    title: str = "A title",
    missing: str = "not stated",
) -> Chart:
    """Return a chart."""
    return Chart(mark, title, "What a reader sees.", kind, unit, categories, held, missing)


def _forty(lang: str) -> tuple[str, ...]:
    word = "Treguesi i tillë numër" if lang == "sq" else "Indicator of this kind"
    return tuple(f"{word} {place}" for place in range(1, 41))


def _names(lang: str) -> tuple[str, str, str]:
    return ("Planifikuar", "Realizuar", "Synimi") if lang == "sq" else ("Planned", "Achieved", "Target")


def _bars(lang: str) -> dict[str, Chart]:
    plan, fact, aim = _names(lang)
    years, names = ("2022", "2023", "2024", "2025"), ("Ujësjellës-kanalizime", "Menaxhimi i mbetjeve", "Bujqësia")
    known = series(fact, 41.5, None, 62, 71)
    three = (series(str(year), *((place * year) % 97 for place in range(40))) for year in (31, 37, 17))
    return {
        "standing": chart("bar", years, known, series(aim, 40, 50, 60, 75, target=True), unit="%"),
        "lying": chart("bar", names, series(plan, 1200, 830.5, 600), series(fact, 700, None, 580), unit="milion lekë"),
        "lying-targets": chart(
            "bar", names, series(fact, 70, 33, None), series(aim, 80, 50, 60, target=True), unit="%"
        ),
        "negative": chart("bar", years, series(fact, -4.2, 3.1, 0, -1.5), unit="%"),
        "negative-lying": chart("bar", names, series("2024", 120, -80, 40), series("2025", 130, -95.5, None)),
        "one": chart("bar", (names[0],), series(fact, 12)),
        "forty": chart("bar", _forty(lang), series(fact, *((place * 37) % 97 for place in range(40)))),
        "forty-of-three": chart("bar", _forty(lang), *three),
        "long": chart("bar", (LONG, LONG[::-1], "W" * 60), series(LONG, 55, 60, 12), series(LONG.upper(), 65, 80, 50)),
        "large": chart("bar", years[:2], series(plan, 1234567890, 987654321), series(fact, None, 45), unit="lekë"),
        "odd": chart("bar", (ODD, "$\\frac$", "_"), series(ODD, 1, 2, 3), series("_hidden", 2, 3, 4), title=ODD),
    }


def _others(lang: str) -> dict[str, Chart]:
    plan, fact, aim = _names(lang)
    groups = ("IPMG 1", "IPMG 2", "IPMG 3")
    years = ("2020", "2021", "2022", "2023", "2024")
    known, aims = series(fact, 12, 18, None, 31, 38.5), series(aim, 15, 20, 25, 30, 40, target=True)
    five = (series(f"Grupi {k}", *(10 + k * 3 + n * (k - 2) for n in range(5))) for k in range(5))
    forty = series(fact, *(None if n in (7, 9) else 50 + n * 7 % 23 for n in range(40)))
    parts = [series(f"{fact} {place}", place + 3, 7 - place, None) for place in range(6)]
    return {
        "stacked": chart("stacked", groups, series(plan, 12, 4, None), series(fact, 5, 9, None), unit="masa"),
        "stacked-six": chart("stacked", (*groups[:2], "Mirëqeverisja dhe administrata"), *parts),
        "stacked-negative": chart("stacked", ("A", "B"), series(plan, 5, 6), series(fact, -3, None)),
        "line": chart("line", years, known, aims, unit="%"),
        "line-five": chart("line", years, *five),
        "line-forty": chart("line", _forty(lang), forty, series(LONG, *([60] * 40))),
        "line-one": chart("line", ("2025",), series(fact, 5)),
        "line-below-zero": chart("line", years[:3], series(fact, -1, -3, -2)),
    }


def charts(lang: str) -> dict[str, Chart]:
    """Return every chart in which a number is stated, by what is odd about it."""
    return _bars(lang) | _others(lang)


EMPTY = chart("bar", ("A", "B"), series("Achieved", None, None))
