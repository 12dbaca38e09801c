"""A timeline as an inline drawing: shapes and patterns tell plan from fact, so that it reads in grey and in the dark.

Every shape is set by attributes and coloured by classes of the style sheet; nothing needs an inline style.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from textwrap import shorten, wrap

from docutils import nodes

from generators.blocks import Mark, Timeline, TimelineRow
from generators.outputs.site.elements import doracak_element, el
from generators.outputs.site.outline import Outline

WIDTH, LABELS, RIGHT = 720, 250, 8
HEAD, ROW, FOOT = 30, 42, 26
LETTERS = 32
"""So many letters of a label stand in one line; it has two lines, and the table beside has the rest."""
_MARKS = {
    "planned": "M0 -7 L7 0 L0 7 L-7 0 Z",
    "held": "M0 -7 L7 0 L0 7 L-7 0 Z",
    "step": "M-6 -6 H6 L0 6 Z",
}


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def at(self, day: date) -> float:
        """Return where a day begins."""
        share = (day - self.first).days / ((self.last - self.first).days + 1)
        return round(LABELS + share * (WIDTH - LABELS - RIGHT), 1)

    def end(self, day: date) -> float:
        """Return where a day ends."""
        return self.at(date.fromordinal(day.toordinal() + 1))


def figure(block: Timeline, outline: Outline) -> doracak_element:
    """Return the drawing with its legend, in a box that scrolls by itself."""
    outline.claim(block.id)
    title, about = f"{block.id}-title", f"{block.id}-about"
    height = HEAD + ROW * len(block.rows) + FOOT
    scale = _Scale(block.scale[0][0], block.until)
    drawing = el(
        "svg",
        el("title", block.title, id=title),
        el("desc", block.about, id=about),
        *_months(block, scale, height),
        *(one for place, row in enumerate(block.rows) for one in _row(row, HEAD + ROW * place, scale)),
        *_today(block, scale, height),
        class_="timeline-drawing",
        role="img",
        aria_labelledby=title,
        aria_describedby=about,
        viewBox=f"0 0 {WIDTH} {height}",
        width=str(WIDTH),
        height=str(height),
    )
    box = el("div", drawing, class_="timeline-box", role="group", tabindex="0", aria_labelledby=title)
    return el("figure", box, _legend(block), id=block.id, class_="timeline", lang=outline.aside_lang)


def _months(block: Timeline, scale: _Scale, height: int) -> Iterator[nodes.Node]:
    for day, words in block.scale:
        x = scale.at(day)
        yield el("line", class_="grid", x1=str(x), x2=str(x), y1="0", y2=str(height - FOOT))
        yield el("text", words, class_="month", x=str(x + 4), y=str(HEAD - 10))


def _row(row: TimelineRow, top: int, scale: _Scale) -> Iterator[nodes.Node]:
    yield el("line", class_="grid", x1="0", x2=str(WIDTH), y1=str(top), y2=str(top))
    lines = wrap(shorten(row.words, LETTERS * 2 - 4, placeholder=" …"), LETTERS)[:2] or [""]
    first = top + (ROW - 16 * len(lines)) / 2 + 13
    if row.sign:
        yield el("text", row.sign, class_="sign", x="4", y=str(top + ROW / 2 + 5))
    for place, words in enumerate(lines):
        style = "label group" if row.head else "label"
        yield el("text", words, class_=style, x="0" if row.head else "22", y=str(first + 16 * place))
    for bar in row.bars:
        low, high = 9 if bar.kind == "planned" else 23, 10
        x, end = scale.at(bar.first), scale.end(bar.last)
        size = {"x": str(x), "y": str(top + low), "width": f"{max(end - x, 3):.1f}", "height": str(high)}
        yield el("rect", class_=f"bar {bar.kind}", rx="2", **size)
    yield from (_mark(mark, scale, top + ROW / 2) for mark in row.marks)


def _mark(mark: Mark, scale: _Scale, y: float) -> nodes.Node:
    place = f"translate({(scale.at(mark.day) + scale.end(mark.day)) / 2:.1f} {y})"
    return el("path", class_=f"mark {mark.kind}", d=_MARKS[mark.kind], transform=place)


def _today(block: Timeline, scale: _Scale, height: int) -> Iterator[nodes.Node]:
    if block.today is None:
        return
    day, words = block.today
    x, right = scale.at(day), scale.at(day) > WIDTH - 150
    yield el("line", class_="today", x1=str(x), x2=str(x), y1=str(HEAD - 4), y2=str(height - FOOT + 4))
    anchor = "end" if right else "start"
    yield el("text", words, class_="today-day", x=str(x), y=str(height - 6), text_anchor=anchor)


def _legend(block: Timeline) -> doracak_element:
    items = [el("li", _sample(kind), " ", words) for kind, words in block.legend]
    return el("ul", *items, class_="timeline-legend")


def _sample(kind: str) -> doracak_element:
    name, _, what = kind.partition(" ")
    if name == "bar":
        shape = el("rect", class_=f"bar {what}", x="2", y="5", width="24", height="10", rx="2")
    elif name == "mark":
        shape = el("path", class_=f"mark {what}", d=_MARKS[what], transform="translate(14 10)")
    else:
        shape = el("line", class_="today", x1="14", x2="14", y1="1", y2="19")
    return el("svg", shape, class_="timeline-sample", viewBox="0 0 28 20", width="28", height="20", aria_hidden="true")
