"""Finds for every cell of a file which question it answers: by the names of its controls, or by its place in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generators.collecting import limits
from generators.collecting.asking import Questions, prompts
from generators.collecting.given import Cell, Entry, Filled, Given, Grid, Unreadable

_COPY = re.compile(r"_Copy_\d+$")
_ROW = re.compile(r"_\d+$")
_OURS = re.compile(r"b_[a-z0-9_]+_[0-9a-f]{8}")


@dataclass
class _Placed:
    fields: dict[str, Entry] = field(default_factory=dict)
    tables: dict[str, list[Mapping[str, Entry]]] = field(default_factory=dict)
    strange: list[tuple[str, str]] = field(default_factory=list)


def placed(filled: Filled, asked: Questions, say: Mapping[str, str]) -> Given:
    """Return what a file gives, by key; `say` are the words of the form's language.

    `lost` are the keys of questions whose place is not in the file any more. Raises Unreadable for too many rows.
    """
    made = _Placed()
    for grid in filled.grids:
        _place(grid, asked, made)
    fields = {key: _answer(one, asked.fields[key].kind, say) for key, one in made.fields.items()}
    tables = {key: tuple(_rows(rows, asked, key, say)) for key, rows in made.tables.items()}
    lost = (*(key for key in asked.fields if key not in fields), *(key for key in asked.tables if key not in tables))
    return Given(fields, tables, tuple(one for one in made.strange if not _is_prompt(one[1], say)), lost)


def _place(grid: Grid, asked: Questions, made: _Placed) -> None:
    """Place the cells of one table of the file; below a row of a growing table, cells answer what those above did."""
    columns: dict[int, tuple[str, str]] = {}
    if len(grid) > limits.ROWS:
        raise Unreadable("rows", limit=str(limits.ROWS))
    for row in grid:
        found = [_question(cell, asked) for cell in row]
        growing = {place: one for place, one in enumerate(found) if one and one[0]}
        columns = {**columns, **growing} if growing else columns
        if columns and (growing or not any(found)):
            _place_row(row, columns, made)
        for cell, one in zip(row, found, strict=True):
            _place_field(cell, one, made)


def _place_row(row: tuple[Cell, ...], columns: dict[int, tuple[str, str]], made: _Placed) -> None:
    table = next(iter(columns.values()))[0]
    held = {columns[place][1]: cell.entry for place, cell in enumerate(row) if place in columns}
    made.tables.setdefault(table, []).append(held)
    others = (cell for place, cell in enumerate(row) if place not in columns)
    made.strange += [(table, cell.entry.text) for cell in others if not any(map(_is_ours, cell.names))]


def _place_field(cell: Cell, one: tuple[str, str] | None, made: _Placed) -> None:
    if one is not None and not one[0]:
        before = made.fields.setdefault(one[1], cell.entry)
        if before is not cell.entry:
            made.strange.append((one[1], cell.entry.text))
    elif one is None:
        name = next((name for name in cell.names if _is_ours(name)), "")
        if name:
            made.strange.append((name, cell.entry.text))


def _is_ours(name: str) -> bool:
    """Say whether a name is that of a blank of an earlier form; other bookmarks are the author's own."""
    return bool(_OURS.fullmatch(_bare(name))) or "." in name


def _bare(name: str) -> str:
    """Return a mark without what a row or a copy adds to it."""
    bare = _COPY.sub("", name)
    return bare if _OURS.fullmatch(bare) else _ROW.sub("", bare)


def _question(cell: Cell, asked: Questions) -> tuple[str, str] | None:
    for name in cell.names:
        for known in (name, _bare(name)):
            if known in asked.names:
                return asked.names[known]
    return None


def _rows(
    rows: list[Mapping[str, Entry]], asked: Questions, key: str, say: Mapping[str, str]
) -> Iterator[Mapping[str, Entry]]:
    """Yield the rows in which anything was filled in."""
    for row in rows:
        held = {column: _answer(one, asked.tables[key][column].kind, say) for column, one in row.items()}
        if any(one.text.strip() or one.pictures for one in held.values()):
            yield held


def _answer(entry: Entry, kind: str, say: Mapping[str, str]) -> Entry:
    return replace(entry, text="", value="") if entry.text.strip() in prompts(say, kind) else entry


def _is_prompt(text: str, say: Mapping[str, str]) -> bool:
    known = (prompts(say, kind) for kind in ("text", "long", "date", "number", "choice"))
    return not text.strip() or any(text.strip() in one for one in known)
