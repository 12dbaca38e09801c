"""Where everything in a chart goes, worked out before anything is drawn: sizes in points of 1/72 inch."""

from __future__ import annotations

from dataclasses import dataclass

from generators.blocks import Chart, Series
from generators.outputs.charts.lettering import LINE, SMALL, TYPE, cut, lined, rows, thinned, wide
from generators.outputs.charts.numbers import Numbers, numbers, values

WIDTH, TALLEST = 460.0, 600.0
"""A line of text on A4 between the margins of the house, and what fits on a page with its heading and caption."""
SIDE_SIGNS, MOST_LINES, TURNED_SIGNS = 32, 3, 30
"""So many signs and lines a label has beside lying bars, and signs where it is turned; the table has the rest."""
STANDING, SHORT = 8, 14
"""So many categories with labels so short have standing bars."""
_FIELD, _FOOT, _HEAD, _ROW = 170.0, 30.0, 10.0, 1.7
_BAR, _WIDEST, _THINNEST, _GAP = 13.0, 60.0, 2.5, 8.0
_NAME, _NAMED, _KEY = 24, 5, 40.0
_POINTS, _BARS, _ROOM = 60, 100, 20.0


@dataclass(frozen=True)
class Plan:
    """How one chart is laid out; `lying` says that its bars run from left to right, below each other.

    `labels` are those of the categories with their line ends, "" where there is no room; `turned` ones run upwards.
    `left`, `right`, `head` and `foot` surround the field of the numbers; `aside` is the room of negative numbers within
    `left`; `bar` is the thickness of a bar; `figures` says that numbers are written at bars or points.
    """

    chart: Chart
    numbers: Numbers
    lying: bool
    labels: tuple[str, ...]
    turned: bool
    height: float
    left: float
    right: float
    head: float
    foot: float
    bar: float
    figures: bool
    aside: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of the field of the numbers."""
        return WIDTH - self.left - self.right, self.height - self.head - self.foot

    @property
    def slot(self) -> float:
        """Return how much of the axis one category has."""
        return self.size[self.lying] / max(len(self.chart.categories), 1)

    @property
    def length(self) -> float:
        """Return how long the axis of the numbers is."""
        return self.size[not self.lying]

    @property
    def bars(self) -> tuple[Series, ...]:
        """Return the series that have bars, which is all but what is aimed at."""
        return tuple(one for one in self.chart.series if not one.target)

    @property
    def targets(self) -> tuple[Series, ...]:
        """Return what is aimed at."""
        return tuple(one for one in self.chart.series if one.target)


def said(known: Numbers, one: Series, place: int) -> str:
    """Return what is written at a bar or point: its own words, else its number; empty where there is none."""
    value = one.values[place]
    return (one.words[place] if one.words else "") or ("" if value is None else known(value))


def is_empty(chart: Chart) -> bool:
    """Say whether no number of a chart is stated, so that there is nothing to draw."""
    return next(iter(values(chart)), None) is None


def is_direct(chart: Chart) -> bool:
    """Say whether each line bears its name at its end, so that there is no key: few lines with short names."""
    short = all(len(one.name) <= _NAME for one in chart.series)
    return chart.kind == "line" and 1 < len(chart.series) <= _NAMED and short


def key_lines(chart: Chart) -> list[list[int]]:
    """Return the places of the series in each line of the key above the drawing; one series alone needs none."""
    lines: list[list[int]] = []
    room = 0.0
    for place, one in enumerate(chart.series if len(chart.series) > 1 and not is_direct(chart) else ()):
        need = min(wide(one.name), WIDTH - _KEY) + _KEY
        if not lines or need > room:
            lines, room = [*lines, []], WIDTH
        lines[-1].append(place)
        room -= need
    return lines


def plan(chart: Chart, lang: str) -> Plan:
    """Return the layout of a chart in which a number is stated."""
    known = numbers(chart, lang)
    return _upright(chart, known) if chart.kind == "line" or _stands(chart, known) else _lying(chart, known)


def _stands(chart: Chart, known: Numbers) -> bool:
    """Say whether bars stand: few categories with short names, and room for each number above its bar."""
    if len(chart.categories) > STANDING or any(len(one) > SHORT for one in chart.categories):
        return False
    slot = (WIDTH - 80) / max(len(chart.categories), 1)
    label = max((wide(one) for one in chart.categories), default=0)
    return _widest(chart, known) <= slot * 0.8 / _abreast(chart) and label <= slot


def _widest(chart: Chart, known: Numbers) -> float:
    return max(wide(words, SMALL) for one in chart.series for words in _all_said(known, one) if words)


def _all_said(known: Numbers, one: Series) -> tuple[str, ...]:
    return tuple(said(known, one, place) for place in range(len(one.values)))


def _abreast(chart: Chart) -> int:
    """Return how many bars stand beside each other in one category."""
    return 1 if chart.kind == "stacked" else max(sum(not one.target for one in chart.series), 1)


def _head(chart: Chart) -> float:
    said = TYPE * LINE if chart.unit or len(chart.series) == 1 else 0
    return _HEAD + len(key_lines(chart)) * TYPE * _ROW + said


def _upright(chart: Chart, known: Numbers) -> Plan:
    """Return the layout of standing bars and of lines: categories from left to right."""
    left = _widest(chart, known) + 14
    right = max(wide(one.name) for one in chart.series) + 24 if is_direct(chart) else 10.0
    count = max(len(chart.categories), 1)
    slot = (WIDTH - left - right) / count
    labels, turned = _below(chart.categories, slot)
    head = _head(chart)
    foot = 10 + (max(map(wide, labels), default=0) if turned else rows(labels) * TYPE * LINE)
    return Plan(
        chart,
        known,
        lying=False,
        labels=labels,
        turned=turned,
        height=head + _FIELD + foot,
        left=left,
        right=right,
        head=head,
        foot=foot,
        bar=min(slot * 0.8 / _abreast(chart), _WIDEST),
        figures=count * len(chart.series) <= (_POINTS if chart.kind == "line" else _BARS) and slot > _ROOM,
    )


def _below(categories: tuple[str, ...], slot: float) -> tuple[tuple[str, ...], bool]:
    """Return the labels below an axis: in lines where there is room, else turned, and then as many as fit."""
    signs = int(slot / wide("n"))
    if all(len(word) <= signs for one in categories for word in one.split()):
        return tuple(lined(one, signs, MOST_LINES) for one in categories), False
    return thinned(tuple(cut(one, TURNED_SIGNS) for one in categories), slot), True


def _below_zero(chart: Chart, known: Numbers) -> list[str]:
    return [
        said(known, one, place)
        for one in chart.series
        for place, value in enumerate(one.values)
        if value is not None and value < 0
    ]


def _lying(chart: Chart, known: Numbers) -> Plan:
    """Return the layout of bars that run from left to right: long labels have lines, and many categories height."""
    labels = tuple(lined(one, SIDE_SIGNS, MOST_LINES) for one in chart.categories)
    head, side, count = _head(chart), _abreast(chart), max(len(chart.categories), 1)
    room = (TALLEST - head - _FOOT) / count
    need = max(side * _BAR, rows(labels) * TYPE * LINE) + _GAP
    if need > room:
        labels = thinned(tuple(cut(one, SIDE_SIGNS) for one in chart.categories), room)
        need = min(max(side * _BAR, TYPE * LINE) + _GAP, room)
    bar = max(min(_BAR, need * 0.75 / side), _THINNEST)
    aside = max((wide(words, SMALL) + 4 for words in _below_zero(chart, known)), default=0.0)
    return Plan(
        chart,
        known,
        lying=True,
        labels=labels,
        turned=False,
        height=head + need * count + _FOOT,
        left=max(map(wide, labels), default=0) + 10 + aside,
        right=_widest(chart, known) + 14,
        head=head,
        foot=_FOOT,
        bar=bar,
        figures=bar >= SMALL,
        aside=aside,
    )
