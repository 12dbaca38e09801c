"""Lines over time: each with its own dash and marker, and its name at its end; a number that is missing is a gap."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import ceil
from typing import Any

from generators.blocks import Series
from generators.outputs.charts.inks import Part, look
from generators.outputs.charts.lettering import LINE, SMALL, TYPE
from generators.outputs.charts.paints import paint
from generators.outputs.charts.plan import Plan, is_direct, said

_ROOM = 5.0


def lines(field: Any, plan: Plan) -> None:
    """Draw the lines of a chart, the numbers at their points, and the name of each at its end."""
    _scale(field, plan)
    for place, one in enumerate(plan.chart.series):
        _line(field, place, one)
        if plan.figures and not one.target:
            _numbers(field, plan, one)
    if is_direct(plan.chart):
        _names(field, plan)


def _scale(field: Any, plan: Plan) -> None:
    held = [float(value) for one in plan.chart.series for value in one.values if value is not None]
    low, high = min(held), max(held)
    # An axis that begins near the lowest number makes small changes look large; it holds zero unless that hides all.
    low = 0.0 if 0 <= low < high * 0.75 or low == high > 0 else low
    high = 0.0 if low == high < 0 else high
    room = (high - low or 1.0) * 0.1
    field.set_xlim(-0.35, max(len(plan.labels) - 0.65, 0.35))
    field.set_ylim(low - room if low else 0.0, high + room)
    if low < 0 < high:
        field.axhline(0, color=paint("quiet"), linewidth=0.9)


def _line(field: Any, place: int, one: Series) -> None:
    values = [float("nan") if value is None else float(value) for value in one.values]
    field.plot(range(len(values)), values, color=paint(ink(place, one)), linewidth=1.4 if one.target else 2.0,
               linestyle=dash(place, one), clip_on=False, markevery=_marked(one), **marks(place, one))  # fmt: skip


def _marked(one: Series) -> list[int]:
    """Return the points that have a marker: some of many, and each that has no line to a next one."""
    step = ceil(len(one.values) / _MARKERS)
    around = (None, *one.values, None)
    alone = (place for place in range(len(one.values)) if around[place] is None and around[place + 2] is None)
    return sorted({*range(0, len(one.values), step), *alone})


_MARKERS = 14


def ink(place: int, one: Series) -> Part:
    """Return the ink of a line."""
    return "ink" if one.target else look(place).edge


def dash(place: int, one: Series) -> Any:
    """Return the dashes of a line as matplotlib takes them."""
    own = look(place).dash
    return (0, (4, 3)) if one.target else (0, own) if own else "solid"


def marks(place: int, one: Series) -> dict[str, Any]:
    """Return the settings of the marker of a line."""
    own = look(place)
    return {
        "marker": "_" if one.target else own.marker,
        "markersize": 9 if one.target else 6,
        "markeredgewidth": 1.4,
        "markerfacecolor": paint(own.fill),
        "markeredgecolor": paint(ink(place, one)),
    }


def _numbers(field: Any, plan: Plan, one: Series) -> None:
    """Write the number above each point, or below it where another line is close above; left out where both are."""
    low, high = field.get_ylim()
    for place, value in enumerate(one.values):
        side = 0 if value is None else _side(plan, one, place, plan.length / (high - low))
        if value is not None and side:
            field.annotate(
                said(plan.numbers, one, place), (place, float(value)), (0, side * (_ROOM + 1)),
                textcoords="offset points",
                size=SMALL, color=paint("ink"), ha="center", va="baseline" if side > 0 else "top",
                annotation_clip=False,
            )  # fmt: skip


def _side(plan: Plan, own: Series, place: int, scale: float) -> int:
    """Return where the number of a point has room: 1 above it, -1 below it, 0 nowhere."""
    value = own.values[place] or Decimal(0)
    others = (found for one in plan.chart.series if one is not own and (found := one.values[place]) is not None)
    away = [float(other - value) * scale for other in others]
    above, below = (
        min((one for one in away if one >= 0), default=99.0),
        min((-one for one in away if one <= 0), default=99.0),
    )
    return 1 if above > _NEAR else -1 if below > _NEAR else 0


_NEAR = 22.0
"""Points between two lines between which one number can stand, above the lower or below the upper one."""


def _names(field: Any, plan: Plan) -> None:
    """Write the name of each line right of its last point, with its marker, none over another."""
    low, high = field.get_ylim()
    tall = plan.length
    wanted = [max(float(_last(one)) - low, 0) / (high - low) * tall for one in plan.chart.series]
    for place, (one, at) in enumerate(zip(plan.chart.series, apart(wanted, TYPE * LINE), strict=True)):
        where = (1 + _AFTER / plan.size[0], at / tall)
        field.plot(*where, transform=field.transAxes, clip_on=False, linestyle="none", **marks(place, one))
        field.annotate(one.name, (1, at / tall), (_AFTER + 8, 0), xycoords="axes fraction", textcoords="offset points",
                       size=TYPE, color=paint("ink"), va="center_baseline", annotation_clip=False)  # fmt: skip


_AFTER = 8.0


def _last(one: Series) -> Decimal:
    return next((value for value in reversed(one.values) if value is not None), Decimal(0))


def apart(wanted: Sequence[float], least: float) -> list[float]:
    """Return places near those wanted, in the same order, no two of them closer than `least`."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    made = list(wanted)
    for before, place in pairwise(order):
        made[place] = max(made[place], made[before] + least)
    return made
