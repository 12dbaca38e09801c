"""Finds for every cell of a file which question it answers: by the names of its controls, or by its place in a row.

Where a program has taken the names away, the labels beside the cells tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generators.collecting import limits
from generators.collecting.asking import Questions, prompts
from generators.collecting.fitting import clean
from generators.collecting.given import Apart, Cell, Entry, Filled, Given, Grid, Unreadable
from generators.collecting.labels import labelled
from generators.outputs.documents.own_words import digest

DOUBLED, REMARK, OUTSIDE = "doubled", "remark", "outside"
"""Reasons why something is kept apart: answered twice and differently, a remark, words that stand at no question."""
REMARKS, LOOSE = "form.remark", "form.outside"
"""The keys of remarks, and of words, that hang on no answer."""
_COPY = re.compile(r"_Copy_\d+$")
_ROW = re.compile(r"_\d+$")
_OURS = re.compile(r"b_[a-z0-9_]+_[0-9a-f]{8}")


@dataclass
class _Placed:
    fields: dict[str, list[Entry]] = field(default_factory=dict)
    tables: dict[str, list[Mapping[str, Entry]]] = field(default_factory=dict)
    strange: list[Apart] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


def placed(filled: Filled, asked: Questions, say: Mapping[str, str]) -> Given:
    """Return what a file gives, by key; `say` are the words of the form's language.

    `lost` are the keys of questions whose place is not in the file any more. Raises Unreadable for too many rows.
    """
    made = _Placed()
    for grid in filled.grids:
        _place(grid, asked, made)
    gone = [key for key in (*asked.fields, *asked.tables) if key not in made.fields and key not in made.tables]
    by_label = labelled(filled.grids, asked, gone) if gone else None
    for key, entry in by_label.fields.items() if by_label else ():
        made.fields[key] = [entry]
    for key, rows in by_label.tables.items() if by_label else ():
        made.tables[key] = list(rows)
    fields, unsure = _single(made, asked, say)
    tables = {key: tuple(_rows(rows, asked, key, say)) for key, rows in made.tables.items()}
    made.strange += _outside(filled, made)
    found = tuple(key for key in gone if key in fields or key in tables)
    lost = tuple(key for key in gone if key not in found)
    strange = tuple(one for one in made.strange if not _is_prompt(one.said, say))
    return Given(fields, tables, strange, lost, unsure, found)


def _outside(filled: Filled, made: _Placed) -> Iterator[Apart]:
    """Yield what people wrote into a form at none of its places; nothing where its own words are not known."""
    known = set(filled.own)
    answers = [*(one for held in made.fields.values() for one in held)]
    answers += [cell for rows in made.tables.values() for row in rows for cell in row.values()]
    known |= {digest(line) for one in answers for line in one.text.split("\n")}
    for line in (*filled.loose, *made.loose) if filled.own else ():
        if line.strip() and digest(line) not in known:
            yield Apart(LOOSE, line, OUTSIDE)


def _single(made: _Placed, asked: Questions, say: Mapping[str, str]) -> tuple[dict[str, Entry], tuple[str, ...]]:
    """Return the answers to single questions, and the keys of those that were answered twice and differently."""
    fields: dict[str, Entry] = {}
    unsure: list[str] = []
    for key, held in made.fields.items():
        entries = [_answer(one, asked.fields[key].kind, say) for one in held]
        said = {clean(one.text): one for one in reversed(entries) if one.text.strip()}
        one = next(iter(said.values()), entries[0]) if len(said) < 2 else Entry("")
        aside = tuple(apart for entry in entries for apart in entry.aside)
        fields[key] = replace(one, pictures=sum(entry.pictures for entry in entries), aside=aside)
        if len(said) > 1:
            made.strange += [Apart(key, each.text, DOUBLED) for each in reversed(said.values())]
            unsure.append(key)
    return fields, tuple(unsure)


def _place(grid: Grid, asked: Questions, made: _Placed) -> None:
    """Place the cells of one table of the file; below a row of a growing table, cells answer what those above did."""
    columns: dict[int, tuple[str, str]] = {}
    if len(grid) > limits.ROWS:
        raise Unreadable("rows", limit=str(limits.ROWS))
    for row in grid:
        found = [_question(cell, asked) for cell in row]
        growing = {place: one for place, one in enumerate(found) if one and one[0]}
        columns = {**columns, **growing} if growing else columns
        placed_row = bool(columns) and (bool(growing) or not any(found))
        if placed_row:
            _place_row(row, columns, made)
        for cell, one in zip(row, found, strict=True):
            _place_field(cell, one, asked, made)
            if one is None and not placed_row and not any(map(_is_ours, cell.names)):
                made.loose += cell.entry.text.split("\n")


def _place_row(row: tuple[Cell, ...], columns: dict[int, tuple[str, str]], made: _Placed) -> None:
    table = next(iter(columns.values()))[0]
    held = {columns[place][1]: cell.entry for place, cell in enumerate(row) if place in columns}
    made.tables.setdefault(table, []).append(held)
    others = (cell for place, cell in enumerate(row) if place not in columns)
    made.strange += [Apart(table, cell.entry.text) for cell in others if not any(map(_is_ours, cell.names))]


def _place_field(cell: Cell, one: tuple[str, str] | None, asked: Questions, made: _Placed) -> None:
    if one is not None and not one[0]:
        made.fields.setdefault(one[1], []).append(cell.entry)
    elif one is None:
        # LibreOffice lets the bookmark of a table end in its last cell.
        name = next((name for name in cell.names if _is_ours(name) and name not in asked.captions), "")
        if name:
            made.strange.append(Apart(name, cell.entry.text))
        made.strange += [Apart(REMARKS, said, why) for why, said in cell.entry.aside if why == REMARK]


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
        if any(one.text.strip() or one.pictures or one.aside for one in held.values()):
            yield held


def _answer(entry: Entry, kind: str, say: Mapping[str, str]) -> Entry:
    return replace(entry, text="", value="") if entry.text.strip() in prompts(say, kind) else entry


def _is_prompt(text: str, say: Mapping[str, str]) -> bool:
    known = (prompts(say, kind) for kind in ("text", "long", "date", "number", "choice"))
    return not text.strip() or any(text.strip() in one for one in known)
