"""Blocks that are drawn: the timeline of a year, and charts; what they show stands beside them as a table too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Bar:
    """A stretch of days in a row of a timeline, both days inclusive: as planned, or as it came."""

    kind: Literal["planned", "actual"]
    first: date
    last: date


@dataclass(frozen=True)
class Mark:
    """A day in a row of a timeline: a sitting as planned, one that was held, or a fixed day of a calendar."""

    kind: Literal["planned", "held", "step"]
    day: date


@dataclass(frozen=True)
class TimelineRow:
    """A row of a timeline: what it is about, the sign of its state, its bars and its marks; `head` begins a group."""

    words: str
    sign: str = ""
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
    head: bool = False


@dataclass(frozen=True)
class Timeline:
    """A period drawn as bars of plan and fact.

    The table that follows it on the page says the same in words, so that what cannot draw leaves the timeline out.
    `scale` names the days from which each part of the period begins, the first of them the first day that is shown;
    `until` is the last one; `legend` says what each kind of bar and mark means; `about` tells what is seen.
    """

    id: str
    title: str
    about: str
    scale: tuple[tuple[date, str], ...]
    until: date
    rows: tuple[TimelineRow, ...]
    legend: tuple[tuple[str, str], ...]
    today: tuple[date, str] | None = None


@dataclass(frozen=True)
class Series:
    """A row of numbers of a chart, one for each category; None is *not stated* and is drawn as a gap, never as zero.

    A `target` is what is aimed at: a mark across bars, a line of dashes among lines. `words` stand at bars and points
    in the place of their numbers, where they are not empty: `3 of 5`, which is drawn as a share and has no percentage.
    """

    name: str
    values: tuple[Decimal | None, ...]
    target: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chart:
    """Numbers drawn as bars beside each other, bars on top of each other, or lines over time.

    The table that stands beside it on the page says the same in words. `about` is the text alternative: what a reader
    sees, in the page's language; `unit` is written at the axis of the numbers, `%` after each number instead.
    `missing` are the words for a value that is not stated; they stand in its place where there is room.
    """

    id: str
    title: str
    about: str
    kind: Literal["bar", "stacked", "line"]
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    missing: str = ""
