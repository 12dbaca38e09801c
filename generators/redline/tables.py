"""Pipe tables compared by row and cell; a row is known by its first cell, or else by its likeness."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generators.redline.matching import Pair, by_key, by_likeness, in_order, laid_out, unique
from generators.redline.runs import Runs, What, plain, replaced
from generators.redline.runs import accepted as accepted_runs
from generators.redline.runs import compare as compare_words
from generators.redline.runs import rejected as rejected_runs

Cells = tuple[str, ...]
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\s*:?-+:?\s*")
_LIKE_COLUMN, _LIKE_ROW = 45.0, 65.0


@dataclass(frozen=True)
class Row:
    """One row of a table; the first row is its head."""

    what: Literal["same", "changed", "added", "removed", "moved", "moved-away"]
    cells: tuple[Runs, ...]


def rows_of(source: str) -> list[Cells]:
    """Return the cells of a table's lines, its head first and without the line of dashes."""
    lines = [line.strip() for line in source.split("\n") if _BAR.search(line)]
    rows = [tuple(cell.strip() for cell in _BAR.split(_bare(line))) for line in lines]
    width = max((len(row) for row in rows), default=0)
    kept = [row for place, row in enumerate(rows) if place != 1 or not all(map(_RULE.fullmatch, row))]
    return [row + ("",) * (width - len(row)) for row in kept]


def _bare(line: str) -> str:
    line = line.removeprefix("|")
    return line[:-1] if line.endswith("|") and not line.endswith("\\|") else line


def compare(old: str, new: str) -> tuple[Row, ...]:
    """Return all rows of both tables, cell by cell, over the columns of both."""
    before, after = rows_of(old), rows_of(new)
    if not before or not after:
        return (*_all(before, "removed"), *_all(after, "added"))
    columns = _columns(before[0], after[0])
    head = _row(Pair(before[0], after[0]), columns)
    body = laid_out(before[1:], after[1:], _pairs(before[1:], after[1:]))
    return (head, *(_row(pair, columns) for pair in body))


def whole(source: str, what: What) -> tuple[Row, ...]:
    """Return a table of which every row was added or removed."""
    return tuple(_all(rows_of(source), what))


def accepted(rows: Iterable[Row]) -> list[list[str]]:
    """Return the rows of the new table; a cell that no longer exists is empty."""
    return [[accepted_runs(cell) for cell in row.cells] for row in rows if row.what not in ("removed", "moved-away")]


def rejected(rows: Iterable[Row]) -> list[list[str]]:
    """Return the rows of the old table; a cell that did not exist yet is empty."""
    return [[rejected_runs(cell) for cell in row.cells] for row in rows if row.what not in ("added", "moved")]


def _all(rows: list[Cells], what: What) -> list[Row]:
    return [Row(what, tuple(plain(cell, what) for cell in row)) for row in rows]


def _columns(old: Cells, new: Cells) -> list[Pair[int]]:
    """Return which columns belong together: those of equal heads, then what is alike, then what is left in order."""
    pairs = in_order(old, new, {}, lambda cell: cell)
    pairs = by_likeness(old, new, pairs, lambda cell: cell, lambda one, other: _LIKE_COLUMN)
    if len(old) == len(new):
        free = [j for j in range(len(new)) if j not in pairs.values()]
        pairs |= dict(zip([i for i in range(len(old)) if i not in pairs], free, strict=True))
    found = laid_out(range(len(old)), range(len(new)), pairs)
    return [pair for pair in found if pair.moved != "away"]


def _pairs(old: list[Cells], new: list[Cells]) -> dict[int, int]:
    once = unique([row[0] for row in old]) & unique([row[0] for row in new])
    pairs = by_key(old, new, lambda row: row[0] if row[0] in once else None)
    pairs = in_order(old, new, pairs, lambda row: row)
    return by_likeness(old, new, pairs, " | ".join, lambda one, other: _LIKE_ROW)


def _row(pair: Pair[Cells], columns: list[Pair[int]]) -> Row:
    cells = tuple(_cell(pair, column) for column in columns)
    if pair.old is None or pair.new is None:
        return Row("removed" if pair.old is not None else "added", cells)
    if pair.moved:
        return Row("moved" if pair.moved == "here" else "moved-away", cells)
    same = all(run.what == "same" for cell in cells for run in cell)
    return Row("same" if same else "changed", cells)


def _cell(pair: Pair[Cells], column: Pair[int]) -> Runs:
    old = "" if pair.old is None or column.old is None else _at(pair.old, column.old)
    new = "" if pair.new is None or column.new is None else _at(pair.new, column.new)
    if pair.moved == "away":
        return plain(old, "removed")
    return compare_words(old, new) if old and new else replaced(old, new)


def _at(row: Cells, place: int) -> str:
    return row[place] if place < len(row) else ""
