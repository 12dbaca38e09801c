"""The key above a drawing: a sample of each series with its name, in as many lines as they need."""

from __future__ import annotations

from typing import Any

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from generators.blocks import Series
from generators.outputs.charts.inks import look
from generators.outputs.charts.lettering import SIGN, TYPE, cut, wide
from generators.outputs.charts.lines import dash, ink, marks
from generators.outputs.charts.paints import filling, paint
from generators.outputs.charts.plan import WIDTH, Plan, key_lines

_SAMPLE, _HIGH, _ROOM, _NEXT = 16.0, 8.0, 5.0, 18.0


def key(figure: Any, plan: Plan) -> None:
    """Draw the key of a chart with several series."""
    for row, places in enumerate(key_lines(plan.chart)):
        x, y = 2.0, plan.height - TYPE * 1.7 * row - TYPE
        for place in places:
            one = plan.chart.series[place]
            _sample(figure, plan, place, one, (x, y))
            words = cut(one.name, int((WIDTH - 40) / (TYPE * SIGN)))
            where = ((x + _SAMPLE + _ROOM) / WIDTH, (y + 0.5) / plan.height)
            figure.text(*where, words, size=TYPE, color=paint("ink"), va="baseline")
            x += _SAMPLE + _ROOM + wide(words) + _NEXT


def _sample(figure: Any, plan: Plan, place: int, one: Series, at: tuple[float, float]) -> None:
    (x, y), own = at, look(place)
    if plan.chart.kind != "line" and not one.target:
        figure.add_artist(
            Rectangle(
                (x / WIDTH, y / plan.height), _SAMPLE / WIDTH, _HIGH / plan.height, facecolor=filling(own),
                edgecolor=paint(own.edge), linewidth=0.9, transform=figure.transFigure,
            )
        )  # fmt: skip
        return
    across, middle = [x / WIDTH, (x + _SAMPLE / 2) / WIDTH, (x + _SAMPLE) / WIDTH], (y + _HIGH / 2) / plan.height
    style: Any = {"linestyle": dash(place, one), "linewidth": 1.4, "markevery": [1], **marks(place, one)}
    if plan.chart.kind != "line":
        sign = {"marker": "|" if plan.lying else "_", "markersize": 11, "markeredgewidth": 2.2}
        style = {**style, **sign, "linestyle": "none"}
    figure.add_artist(Line2D(across, [middle] * 3, color=paint(ink(place, one)), transform=figure.transFigure, **style))
