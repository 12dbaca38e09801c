"""One chart as matplotlib draws it: into a figure of its own, with nothing that outlives it.

Only `figure` and the SVG backend are used: `pyplot` keeps figures, and reads settings of the machine.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from threading import Lock
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from generators.outputs.charts.bars import bars
from generators.outputs.charts.key import key
from generators.outputs.charts.lettering import LINE, SMALL, TYPE
from generators.outputs.charts.lines import lines
from generators.outputs.charts.paints import paint
from generators.outputs.charts.plan import WIDTH, Plan

_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "chart",
    "font.family": ["DejaVu Sans"],
    "text.parse_math": False,
}
"""Words stay words and no formula, names of shapes follow from what they are, the font comes with matplotlib."""


_ALONE = Lock()
"""Settings of matplotlib hold for the whole process; documents of two languages are made at once."""


def drawn(plan: Plan) -> bytes:
    """Return the drawing as SVG, just as matplotlib writes it, painted with the paints of the parts."""
    with _ALONE, matplotlib.rc_context(dict(matplotlib.rcParamsDefault, **_SETTINGS)), warnings.catch_warnings():
        # A sign that matplotlib's font lacks is only measured with it, and read in another.
        warnings.simplefilter("ignore", UserWarning)
        return _written(plan)


def _written(plan: Plan) -> bytes:
    figure = Figure((WIDTH / 72, plan.height / 72), facecolor="none")
    canvas: Any = FigureCanvasSVG(figure)
    (lines if plan.chart.kind == "line" else bars)(_field(figure, plan), plan)
    key(figure, plan)
    made = BytesIO()
    canvas.print_svg(made, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return made.getvalue()


def _field(figure: Figure, plan: Plan) -> Any:
    """Return the field of the numbers with its axes; rules are drawn across the axis of the numbers alone."""
    width, height = plan.size
    where = (plan.left / WIDTH, plan.foot / plan.height, width / WIDTH, height / plan.height)
    field: Any = figure.add_axes(where, facecolor="none")
    numbers, names = (field.xaxis, field.yaxis) if plan.lying else (field.yaxis, field.xaxis)
    field.set_axisbelow(True)
    for side in field.spines.values():
        side.set_visible(False)
    numbers.set_major_locator(MaxNLocator(nbins=7, integer=not plan.numbers.places, steps=[1, 2, 2.5, 5, 10]))
    numbers.set_major_formatter(FuncFormatter(lambda value, _: plan.numbers.on_axis(value)))
    numbers.grid(visible=True, color=paint("line"), linewidth=0.6)
    names.set_ticks([])
    numbers.set_tick_params(length=0, pad=4, labelsize=SMALL, labelcolor=paint("quiet"))
    for place, label in enumerate(plan.labels):
        _label(field, plan, place, label.split("\n"))
    _unit(figure, plan)
    return field


def _label(field: Axes, plan: Plan, place: int, lines: list[str]) -> None:
    """Write a label line by line: matplotlib sets several lines by the widths of its own font, not of the reader's."""
    step = TYPE * LINE
    for number, words in enumerate(lines):
        if plan.lying:
            where, away, sides = (
                (0, place),
                (-7.0 - plan.aside, (len(lines) / 2 - number - 0.5) * step),
                ("right", "center_baseline"),
            )
        elif plan.turned:
            where, away, sides = (place, 0), (0.0, -6.0), ("right", "center_baseline")
        else:
            where, away, sides = (place, 0), (0.0, -step * (number + 1) - 2), ("center", "baseline")
        field.annotate(
            words, where, away, xycoords=field.get_yaxis_transform() if plan.lying else field.get_xaxis_transform(),
            textcoords="offset points", ha=sides[0], va=sides[1], rotation=90 if plan.turned else 0,
            rotation_mode="anchor", size=TYPE, color=paint("ink"), annotation_clip=False,
        )  # fmt: skip


def _unit(figure: Figure, plan: Plan) -> None:
    """Say in what the numbers are given, above the field, with the name of a series that stands alone."""
    alone = plan.chart.series[0].name if len(plan.chart.series) == 1 else ""
    unit = plan.chart.unit if not plan.numbers.after else ""
    said = f"{alone} ({unit})" if alone and unit else alone or unit
    if said:
        x, y = (plan.left if plan.lying else 2) / WIDTH, 1 - (plan.head - TYPE * LINE) / plan.height
        figure.text(x, y, said, size=SMALL, color=paint("quiet"), va="baseline")
