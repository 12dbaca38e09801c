"""Bars beside each other and on top of each other; a number that is missing leaves its place empty."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from matplotlib.patches import Rectangle

from generators.outputs.charts.inks import look
from generators.outputs.charts.lettering import SMALL, wide
from generators.outputs.charts.paints import filling, paint
from generators.outputs.charts.plan import Plan, said

_ROOM = 3.0
"""Points between the end of a bar and its number."""


def bars(field: Any, plan: Plan) -> None:
    """Draw the bars of a chart, the marks of what is aimed at, and their numbers."""
    _scale(field, plan)
    (_stacked if plan.chart.kind == "stacked" else _beside)(field, plan)
    _targets(field, plan)
    (field.axvline if plan.lying else field.axhline)(0, color=paint("quiet"), linewidth=0.9)


def _scale(field: Any, plan: Plan) -> None:
    """Set both axes: that of the numbers always holds zero, because a bar is read by its length."""
    ends = [float(one) for one in _ends(plan)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    room = (high - low or 1.0) * (0.03 if plan.lying else 0.08)
    names, count = (-0.5, len(plan.labels) - 0.5), (low - room if low < 0 else 0.0, high + room if high > 0 else 0.0)
    if plan.lying:
        field.set_xlim(*count)
        field.set_ylim(names[1], names[0])
    else:
        field.set_xlim(*names)
        field.set_ylim(*count)


def _ends(plan: Plan) -> Iterator[Decimal]:
    for one in (*plan.targets, *(() if plan.chart.kind == "stacked" else plan.bars)):
        yield from (value for value in one.values if value is not None)
    if plan.chart.kind == "stacked":
        for place in range(len(plan.labels)):
            held = [value for one in plan.bars if (value := one.values[place]) is not None]
            yield sum((value for value in held if value > 0), Decimal(0))
            yield sum((value for value in held if value < 0), Decimal(0))
    yield Decimal(0)


def _beside(field: Any, plan: Plan) -> None:
    thick = plan.bar / plan.slot
    first = -thick * len(plan.bars) / 2
    for number, one in enumerate(plan.bars):
        for place, value in enumerate(one.values):
            at = place + first + thick * number
            if value is None:
                _absent(field, plan, at + thick / 2, said(plan.numbers, one, place))
                continue
            _bar(field, plan, number, at, 0.0, float(value), thick)
            words = said(plan.numbers, one, place)
            if plan.figures and not _is_crossed(field, plan, place, float(value), words):
                _number(field, plan, at + thick / 2, float(value), words)
            elif plan.figures:
                _inside(field, plan, at + thick / 2, float(value) / 2, float(value), words)


def _is_crossed(field: Any, plan: Plan, place: int, value: float, words: str) -> bool:
    """Say whether the mark of what is aimed at would run through a number at the end of its bar."""
    need = _ROOM * 2 + (wide(words, SMALL) if plan.lying else SMALL)
    aims = (float(aim) for one in plan.targets if (aim := one.values[place]) is not None)
    away = ((aim - value) * (-1 if value < 0 else 1) * _scale_of(field, plan) for aim in aims)
    return any(-2 < one < need for one in away)


def _stacked(field: Any, plan: Plan) -> None:
    """Draw bars on top of each other: what is above zero and what is below it, each from zero on."""
    thick = plan.bar / plan.slot
    for place in range(len(plan.labels)):
        ends = {True: 0.0, False: 0.0}
        for number, one in enumerate(plan.bars):
            value = one.values[place]
            if value:
                size = float(value)
                _bar(field, plan, number, place - thick / 2, ends[size > 0], size, thick)
                _inside(field, plan, place, ends[size > 0] + size / 2, size, said(plan.numbers, one, place))
                ends[size > 0] += size
        if all(one.values[place] is None for one in plan.bars):
            _absent(field, plan, place, "")
        elif plan.figures and not ends[False] and len(plan.bars) > 1 and _is_whole(plan, place):
            total = sum((one.values[place] or Decimal(0) for one in plan.bars), Decimal(0))
            _number(field, plan, place, ends[True], plan.numbers(total), bold=True)


def _is_whole(plan: Plan, place: int) -> bool:
    """Say whether all parts of a bar are stated; without one of them their sum would say too little."""
    return all(one.values[place] is not None for one in plan.bars)


def _bar(field: Any, plan: Plan, number: int, at: float, start: float, size: float, thick: float) -> None:
    own = look(plan.chart.series.index(plan.bars[number]))
    box = ((start, at), size, thick) if plan.lying else ((at, start), thick, size)
    field.add_patch(Rectangle(*box, facecolor=filling(own), edgecolor=paint(own.edge), linewidth=0.9, clip_on=False))


def _number(field: Any, plan: Plan, at: float, end: float, words: str, *, bold: bool = False) -> None:
    away = -_ROOM if end < 0 else _ROOM
    point, offset = ((end, at), (away, 0)) if plan.lying else ((at, end), (0, away))
    sides = ("right" if end < 0 else "left", "center_baseline") if plan.lying else ("center", "top" if end < 0 else
                                                                                     "baseline")  # fmt: skip
    field.annotate(words, point, offset, textcoords="offset points", ha=sides[0], va=sides[1], size=SMALL,
                   color=paint("ink"), weight="bold" if bold else "normal", annotation_clip=False)  # fmt: skip


def _inside(field: Any, plan: Plan, at: float, middle: float, size: float, words: str) -> None:
    """Write the number of a part into it where it has room, on paper of its own so that no hatch runs through it."""
    room = abs(size) * _scale_of(field, plan)
    if not plan.figures or room < (wide(words, SMALL) + 6 if plan.lying else SMALL + 4):
        return
    point = (middle, at) if plan.lying else (at, middle)
    field.text(*point, words, size=SMALL, color=paint("ink"), ha="center", va="center_baseline",
               bbox={"facecolor": paint("paper"), "edgecolor": "none", "pad": 0.8})  # fmt: skip


def _scale_of(field: Any, plan: Plan) -> float:
    """Return how many points one of the numbers' units has."""
    low, high = field.get_xlim() if plan.lying else field.get_ylim()
    return float(plan.length / (high - low))


def _absent(field: Any, plan: Plan, at: float, own: str) -> None:
    """Say at the place of a bar why it has no number: in words of its own, else that it is not stated."""
    words = own or plan.chart.missing
    if not words or not plan.figures or (not plan.lying and wide(words, SMALL) > plan.slot):
        return
    point, offset = ((0, at), (_ROOM, 0)) if plan.lying else ((at, 0), (0, _ROOM))
    field.annotate(words, point, offset, textcoords="offset points", size=SMALL, color=paint("quiet"),
                   ha="left" if plan.lying else "center", va="center_baseline" if plan.lying else "baseline",
                   style="italic", annotation_clip=False)  # fmt: skip


def _targets(field: Any, plan: Plan) -> None:
    """Draw what is aimed at as a mark across all bars of its category."""
    sides = 1 if plan.chart.kind == "stacked" else max(len(plan.bars), 1)
    half = plan.bar / plan.slot * sides / 2 + 3 / plan.slot
    draw = field.vlines if plan.lying else field.hlines
    for one in plan.targets:
        for place, value in enumerate(one.values):
            if value is not None:
                ends = float(value), place - half, place + half
                draw(*ends, color=paint("paper"), linewidth=4.5, clip_on=False)
                draw(*ends, color=paint("ink"), linewidth=2.2, clip_on=False)
