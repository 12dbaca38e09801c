"""Answers as they are kept: what fits by key, what does not as it was said; the file names who answered about what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.blocks import Blank
from generators.collecting.asking import ROW, Questions
from generators.collecting.fitting import NOT_STATED, UNKNOWN, Fit, clean, fit, spelt
from generators.collecting.given import Entry, Given
from generators.collecting.placing import REMARK, REMARKS

Row = Mapping[str, str]
BESIDE, NOT_ASKED, PICTURES = "beside", "not-asked", "pictures"
"""Reasons why something is kept apart: words outside of the places, questions of another form, pictures."""
HEAD = ("institution", "body", "period")
FORM = "form."


@dataclass(frozen=True)
class Unfit:
    """What does not fit: the key it was said under, as it was said, and why not, as a key of the words."""

    field: str
    said: str
    why: str


@dataclass(frozen=True)
class Answers:
    """One institution's answers to one form; `values` has every question, in the order of the form.

    `unfit` keeps what was said and cannot be taken; the value of its question is `unknown`.
    """

    report: str
    version: str
    institution: str
    body: str
    period: str
    values: Mapping[str, str | tuple[Row, ...]]
    unfit: tuple[Unfit, ...] = ()


@dataclass(frozen=True)
class Judged:
    """The values of a form and what does not fit, before it is known who filled it in."""

    head: Mapping[str, str]
    values: Mapping[str, str | tuple[Row, ...]]
    unfit: tuple[Unfit, ...]


def judged(given: Given, asked: Questions, locale: str, remarks: tuple[str, ...] = ()) -> Judged:
    """Return what was given as values that fit, and everything else as it was said; what is lost is `unknown`."""
    unfit: list[Unfit] = []
    single = {key: _fitted(given.fields.get(key), one, key, locale, unfit) for key, one in asked.fields.items()}
    single |= dict.fromkeys((key for key in (*given.lost, *given.unsure) if key in single), UNKNOWN)
    values = {
        key: single[key] if key in single else _table(key, given, asked, single, locale, unfit) for key in asked.order
    }
    unfit += [
        Unfit(key, spelt(clean(said)), why or _why(key, asked)) for key, said, why in given.strange if clean(said)
    ]
    unfit += [Unfit(REMARKS, spelt(clean(said)), REMARK) for said in remarks if clean(said)]
    head = {name: single.get(f"{FORM}{name}", "") for name in HEAD}
    return Judged(head, values, tuple(unfit))


def _table(
    key: str, given: Given, asked: Questions, single: Mapping[str, str], locale: str, unfit: list[Unfit]
) -> str | tuple[Row, ...]:
    """Return the rows of a table: those that the report names, or those in which anything was filled in."""
    held = asked.fixed.get(key)
    if held is None:
        rows = tuple(_rows(given.tables.get(key, ()), key, asked.tables[key], locale, unfit))
        return rows or (UNKNOWN if key in given.lost else NOT_STATED)
    return tuple({ROW: row, **{one: single[f"{key}.{row}.{one}"] for one in held.columns}} for row in held.rows)


def _why(key: str, asked: Questions) -> str:
    return BESIDE if key in asked.fields or key in asked.tables else NOT_ASKED


def _fitted(entry: Entry | None, asked: Blank, key: str, locale: str, unfit: list[Unfit]) -> str:
    if entry is None:
        return NOT_STATED
    if entry.pictures:
        unfit.append(Unfit(key, str(entry.pictures), PICTURES))
    unfit += [Unfit(key, spelt(clean(said)), why) for why, said in entry.aside if clean(said)]
    made: Fit = fit(entry, asked, locale)
    if made.why:
        unfit.append(Unfit(key, spelt(clean(entry.text)), made.why))
    return made.value


def _rows(
    rows: tuple[Mapping[str, Entry], ...], table: str, columns: Mapping[str, Blank], locale: str, unfit: list[Unfit]
) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        made = {
            name: _fitted(row.get(name), one, f"{table}[{number}].{name}", locale, unfit)
            for name, one in columns.items()
        }
        if any(value != NOT_STATED for value in made.values()):
            yield made
