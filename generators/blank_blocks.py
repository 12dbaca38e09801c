"""Blocks that are filled in: single places, tables of them, and what says that a page is a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.spans import Inline


@dataclass(frozen=True)
class Blank:
    """A place to be filled in; `id` is its key in the answers, as `<section>.<part>.<field>`.

    `value` is what is filled in already: a day as 2026-01-31, a number with a point and no thousands, a choice by its
    value. `choices` are values with their words; `long` is text of several lines; `unit` stands beside a number.
    """

    id: str
    label: str
    kind: Literal["text", "long", "date", "number", "percent", "money", "choice", "record"] = "text"
    choices: tuple[tuple[str, str], ...] = ()
    value: str | None = None
    unit: str = ""
    help: Inline = ()


@dataclass(frozen=True)
class BlankTable:
    """A table to be filled in; `id` is its key in the answers, `columns` are blanks whose ids are those of columns.

    Each row has a value or None for each column. A `repeating` table grows by rows, and has one empty row to begin
    with where `rows` has none. In a table of fixed rows `heads` are the ids and words of its rows, shown in a first
    column below `corner`.
    """

    id: str
    caption: str
    columns: tuple[Blank, ...]
    rows: tuple[tuple[str | None, ...], ...] = ()
    repeating: bool = True
    heads: tuple[tuple[str, str], ...] = ()
    corner: str = ""


@dataclass(frozen=True)
class BlankForm:
    """Says that the page is a form that comes back: what `collect` must know of it, and who fills it in.

    `report` is the id of the report, `version` the hash of what it asks. `asked` are the blanks `form.institution`,
    `form.body` and `form.period`, with their values where they are known; a form without a body has no `form.body`.
    """

    report: str
    version: str
    asked: tuple[Blank, ...]
