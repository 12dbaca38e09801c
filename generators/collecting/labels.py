"""Finds answers whose places have lost their marks by the labels beside or above them.

Some programs keep the tables of a form and its words, and turn its controls into plain text. A place counts as found
where its label stands as often in the file as the form asks it; where that is not so, nothing is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from generators.blocks import Blank
from generators.collecting.asking import Questions
from generators.collecting.given import Cell, Entry, Grid

T = TypeVar("T")
Rows = tuple[Mapping[str, Entry], ...]
Label = tuple[str, ...]
"""What names a place: the words of one label, or those of a whole row of heads."""


@dataclass
class Labelled:
    """What was found by labels: single answers, and the rows of growing tables, by key."""

    fields: dict[str, Entry] = field(default_factory=dict)
    tables: dict[str, Rows] = field(default_factory=dict)


def labelled(grids: Iterable[Grid], asked: Questions, lost: Iterable[str]) -> Labelled:
    """Return the answers to questions that have lost their places, as far as their labels leave no doubt."""
    made, gone, bare = Labelled(), set(lost), [grid for grid in grids if grid]
    fixed = [
        key for key, one in asked.fixed.items() if gone & {f"{key}.{cell}" for cell in _cells(one.rows, one.columns)}
    ]
    heads = {key: _heads(asked, key) for key in (*(key for key in asked.tables if key in gone), *fixed)}
    for key, grid in _paired(heads, [(_row(grid[0]), grid) for grid in bare]):
        if key in asked.fixed:
            made.fields |= {name: one for name, one in _fixed(key, grid, asked) if name in gone}
        else:
            columns = tuple(asked.tables[key])
            made.tables[key] = tuple(dict(zip(columns, (cell.entry for cell in row), strict=False)) for row in grid[1:])
    single = {key: (_headed(one),) for key, one in asked.fields.items() if key in gone - set(made.fields)}
    made.fields |= dict(_paired(single, [place for grid in bare for place in _places(grid)]))
    return made


def _paired(wanted: Mapping[str, Label], places: list[tuple[Label, T]]) -> Iterator[tuple[str, T]]:
    """Yield (key, place) of each label that stands as often in the file as it is asked, one after another."""
    keys: dict[Label, list[str]] = defaultdict(list)
    for key, label in wanted.items():
        keys[label].append(key)
    for label, named in keys.items():
        held = [place for said, place in places if said == label]
        if len(held) == len(named):
            yield from zip(named, held, strict=True)


def _places(grid: Grid) -> Iterator[tuple[Label, Entry]]:
    """Yield (label, answer) of a table of labels with answers beside them, or of a label with its answer below it."""
    for row in grid:
        if len(row) == 2 and not row[1].names:
            yield (_first(row[0]),), row[1].entry
    if len(grid) == 2 and all(len(row) == 1 for row in grid) and not grid[1][0].names:
        yield (_first(grid[0][0]),), grid[1][0].entry


def _fixed(key: str, grid: Grid, asked: Questions) -> Iterator[tuple[str, Entry]]:
    table = asked.fixed[key]
    rows = dict(zip(table.heads, table.rows, strict=True))
    for row in grid[1:]:
        name = rows.get(_words(row[0].entry.text)) if row else None
        if name:
            yield from ((f"{key}.{name}.{one}", cell.entry) for one, cell in zip(table.columns, row[1:], strict=False))


def _cells(rows: tuple[str, ...], columns: tuple[str, ...]) -> Iterator[str]:
    return (f"{row}.{column}" for row in rows for column in columns)


def _heads(asked: Questions, key: str) -> Label:
    """Return the words above the columns of a table."""
    if key in asked.tables:
        return tuple(_headed(one) for one in asked.tables[key].values())
    table = asked.fixed[key]
    columns = (_headed(asked.fields[f"{key}.{table.rows[0]}.{column}"]) for column in table.columns)
    return (*((_words(table.corner),) if table.heads else ()), *columns)


def _headed(one: Blank) -> str:
    return _words(f"{one.label} ({one.unit})" if one.unit else one.label)


def _row(row: tuple[Cell, ...]) -> Label:
    return tuple(_words(cell.entry.text) for cell in row)


def _first(cell: Cell) -> str:
    """Return the first line of a cell: below a label stands its hint."""
    return _words(cell.entry.text.strip().partition("\n")[0])


def _words(text: str) -> str:
    return " ".join(text.split())
