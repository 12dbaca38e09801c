"""Open actions as rows, and their counts as tables: shared by the pages of follow-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import get_args

from babel.numbers import format_decimal

from generators.blocks import Cell, Column, Fields, Inline, Row, Table
from generators.follow_up import band, days_open, days_overdue, due_of
from generators.layouts.common import labelled
from generators.layouts.conclusions import due
from generators.layouts.made import bodies, code, owner_cell
from generators.owing import ALL_BANDS, Load, When, when
from generators.records.minutes import Action
from generators.registers import Entry
from generators.view import View, plain, said

COLUMNS = ("code", "bodies", "text", "owner", "due", "when", "age:number")
FACETS = ("bodies", "owner", "when", "age")
COUNTS = ("open", "overdue", "soon", "undated", "unowned")


def columns(view: View) -> tuple[Column, ...]:
    """Return the columns of open actions."""
    return labelled(view, COLUMNS, FACETS)


def row(view: View, one: Entry) -> Row:
    """Return an open action: code, bodies, words, owner, when it is due, by how many days it is late, how old it is."""
    made = one.made
    assert isinstance(made, Action)
    words = view.text(made.text)
    day = due_of(one)
    cells = (
        code(view, one),
        bodies(view, one),
        Cell(words, plain(words)),
        owner_cell(view, one),
        Cell(view.day(day) or due(view, made.due), day.isoformat() if day else ""),
        _when(view, one),
        _age(view, one),
    )
    return Row(None, cells)


def _when(view: View, one: Entry) -> Cell:
    """Return how the day due stands to today, by how many days it is past, and so that what is latest comes first."""
    key = when(one, view.today)
    words = view.words(f"follow-up.when.{key}")
    late = days_overdue(view.library, one, view.today)
    order = f"{get_args(When).index(key)}{date.max.toordinal() - (late or 0):09}"
    if late is None:
        return Cell(said(words), order, ((key, words),))
    return Cell((*said(words, "badge"), *said(" " + view.words.count("follow-up.late", late))), order, ((key, words),))


def _age(view: View, one: Entry) -> Cell:
    days = days_open(one, view.today)
    key = band(days)
    return Cell(said(written(view, days)), f"{days:09}", ((key, band_words(view, key)),))


def band_words(view: View, key: str) -> str:
    """Return a band of age in words: `31–90 days`, `over 180 days`."""
    first, _, last = key.partition("-")
    if last:
        return view.words("follow-up.band.closed", first=first, last=last)
    return view.words("follow-up.band.open", first=str(int(first) - 1))


def number(view: View, value: int) -> Cell:
    """Return a number that sorts as one."""
    return Cell(said(written(view, value)), f"{value:09}")


def written(view: View, value: int) -> str:
    """Return a count as this language writes numbers."""
    return str(format_decimal(value, locale=view.language.locale))


def counted(view: View, load: Load) -> Iterator[tuple[str, int]]:
    """Yield what is counted, in words, with the count."""
    for key in COUNTS:
        yield view.words(f"follow-up.count.{key}"), getattr(load, key)
    for key, count in load.bands.items():
        yield view.words("follow-up.count.age", band=band_words(view, key)), count


def summary(view: View, load: Load) -> Fields:
    """Return the counts of open actions with their labels."""
    return Fields(tuple((label, said(written(view, count))) for label, count in counted(view, load)))


def loads(view: View, anchor: str, caption: str, first: str, found: Sequence[tuple[Inline, Load]]) -> Iterator[Table]:
    """Yield two tables of counts, a row for each institution or body that their first column names: time and age."""
    # What an institution owes has an owner: that column would say nothing but nought.
    keys = [key for key in COUNTS if key != "unowned" or first != "institution"]
    times = {key: view.words(f"follow-up.count.{key}") for key in keys}
    rows = (_row(view, words, [getattr(load, key) for key in keys]) for words, load in found)
    yield Table(f"_{anchor}-table", caption, _columns(view, first, times), tuple(rows), quiet=True)
    ages = {f"band-{key}": band_words(view, key) for key in ALL_BANDS}
    rows = (_row(view, words, load.bands.values()) for words, load in found)
    caption = view.words("follow-up.ages", what=caption)
    yield Table(f"_{anchor}-ages", caption, _columns(view, first, ages), tuple(rows))


def _columns(view: View, first: str, labels: Mapping[str, str]) -> tuple[Column, ...]:
    counts = (Column(name, label, "number") for name, label in labels.items())
    return Column(first, view.label(first)), *counts


def _row(view: View, words: Inline, counts: Iterable[int]) -> Row:
    return Row(None, (Cell(words, plain(words)), *(number(view, count) for count in counts)))
