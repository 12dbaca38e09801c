"""What is wrong in files of answers: each held against its path, its report, and what the form asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generators.blocks import Blank
from generators.collecting.asking import ROW, Questions, questions
from generators.collecting.kept import read
from generators.document import Document, address_of
from generators.library import Library
from generators.model.scalars import RESERVED
from generators.outputs.documents.blanks import CHOICES, NUMBERS
from generators.problem import KeyPath, Place, Problem
from generators.records.answers import AnswersFile
from generators.records.report import Report
from generators.reports import blank
from generators.validate import nearest
from generators.view import View
from generators.words import words

_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?", re.ASCII)


@dataclass(frozen=True)
class File:
    """One file of answers with its report, and the name `<body>-<period>/<institution>` of its path."""

    path: str
    name: str
    document: Document
    held: AnswersFile
    asked: Questions
    library: Library

    def problem(self, check: str, keys: KeyPath, **values: str) -> Problem:
        """Return what is wrong with the value at this key path."""
        return Problem(self.place(keys), check, values)

    def place(self, keys: KeyPath) -> Place:
        """Return where the value at this key path stands."""
        return self.library.sources[self.path].place(keys)


def files(library: Library) -> tuple[File, ...]:
    """Return every file of answers that could be read, held against its report once for all checks."""
    return library.once("files of answers", lambda: tuple(_files(library)))


def _files(library: Library) -> Iterator[File]:
    known: dict[str, Questions] = {}
    for path, source in library.sources.items():
        address = address_of(path)
        if address is None or address.what != "answers" or source.problems:
            continue
        document, held = library.get(address.id), read(source.data)
        if held is not None and document is not None and isinstance(document.record, Report):
            asked = known.get(address.id) or _asked(library, document)
            known[address.id] = asked
            yield File(path, address.name, document, held, asked, library)


def _asked(library: Library, document: Document) -> Questions:
    tag = library.site.languages[0]
    view = View(library, tag, words(tag, library.words.get(tag)), date.min)
    return questions(blank.page(view, document, document.address).blocks)


def misplaced(library: Library) -> Iterator[Problem]:
    """Yield what in the head of a file contradicts its path."""
    for one in files(library):
        issue, _, institution = one.name.partition("/")
        said = f"{one.held.body or 'all'}-{one.held.period or 'none'}"
        pairs = (("report", one.held.report, one.document.id), ("institution", one.held.institution, institution))
        for key, value, path in pairs:
            if value != path:
                yield one.problem("answers-place", (key,), value=value, path=path)
        if said != issue:
            yield one.problem("answers-place", ("body" if one.held.body else "period",), value=said, path=issue)


def unasked(library: Library) -> Iterator[Problem]:
    """Yield answers of institutions that are not asked."""
    for one in files(library):
        asked = one.asked.fields["form.institution"]
        known = {value for value, _ in asked.choices}
        if one.held.institution not in known:
            near = nearest(one.held.institution, known) or ", ".join(sorted(known))
            yield one.problem("answers-unasked", ("institution",), value=one.held.institution, near=near)


def strange(library: Library) -> Iterator[Problem]:
    """Yield questions and columns that the form of today does not ask."""
    for one in files(library):
        for key, value in one.held.answers.items():
            if key not in one.asked.order:
                near = nearest(key, set(one.asked.order)) or ", ".join(one.asked.order[:8])
                yield one.problem("answers-question", ("answers", key), value=key, near=near)
            elif not isinstance(value, str):
                yield from _strange_columns(one, key, value)


def _strange_columns(one: File, key: str, rows: tuple[object, ...]) -> Iterator[Problem]:
    columns = set(_columns(one.asked, key))
    for number, row in enumerate(rows):
        for name in set(row) - columns if isinstance(row, dict) else ():
            near = nearest(name, columns) or ", ".join(sorted(columns))
            yield one.problem("answers-question", ("answers", key, number, name), value=f"{key}: {name}", near=near)


def _columns(asked: Questions, key: str) -> tuple[str, ...]:
    if key in asked.fixed:
        return (ROW, *asked.fixed[key].columns)
    return tuple(asked.tables.get(key, ()))


def unsound(library: Library) -> Iterator[Problem]:
    """Yield values that are not in the form of their kind: a day, a number, a choice by its value."""
    for one in files(library):
        for keys, value, asked in _values(one):
            if not _is_sound(value, asked):
                yield Problem(one.place(("answers", *keys)), "answers-value", _expected(value, asked), _variant(asked))


def _values(one: File) -> Iterator[tuple[KeyPath, str, Blank]]:
    for key, value in one.held.answers.items():
        if isinstance(value, str):
            if key in one.asked.fields:
                yield (key,), value, one.asked.fields[key]
            continue
        for number, row in enumerate(value):
            for name, cell in row.items():
                full = f"{key}.{row.get(ROW, '')}.{name}"
                asked = one.asked.tables.get(key, {}).get(name) or one.asked.fields.get(full)
                if asked:
                    yield (key, number, name), cell, asked


def _is_sound(value: str, asked: Blank) -> bool:
    if value in RESERVED:
        return True
    if asked.kind in NUMBERS:
        return bool(_NUMBER.fullmatch(value))
    if asked.kind in CHOICES and asked.choices:
        return value in dict(asked.choices)
    return asked.kind != "date" or _is_day(value)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _variant(asked: Blank) -> str:
    return "number" if asked.kind in NUMBERS else "date" if asked.kind == "date" else "choice"


def _expected(value: str, asked: Blank) -> dict[str, str]:
    return {"value": value, "known": ", ".join(key for key, _ in asked.choices)}


def waiting(library: Library) -> Iterator[Problem]:
    """Yield what institutions said that does not fit, and that nobody has put right yet."""
    for one in files(library):
        for number, unfit in enumerate(one.held.unfit):
            yield one.problem(
                "answers-unfit", ("unfit", number), field=unfit.field, said=unfit.said.replace("\n", " / ")
            )


def earlier(library: Library) -> Iterator[Problem]:
    """Yield answers to an earlier version of the form."""
    for one in files(library):
        if one.held.version != one.asked.version:
            yield one.problem("answers-old-form", ("version",), value=one.held.version, now=one.asked.version)
