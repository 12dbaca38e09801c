"""The coverage of all schemes as a workbook: figures, a matrix for each scheme, and every tag with its evidence.

XlsxWriter dates the files within a workbook to 1980, and the day of the library stands as the day of its making, so
that the same library gives the same bytes. Words are written as words, so that none of them is taken for a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generators.blocks import Cell, Table
from generators.coverage.bodies import bodies_of
from generators.coverage.measures import Coverage, bodies, coverages, together
from generators.layouts.coverage import matrix
from generators.layouts.tags import code_words, group_words, short_title, strength_words, subject_words
from generators.view import View, plain

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_WIDEST = 60
_LONGEST_CELL = 32_767
"""The limits of Excel."""
Value = str | int | float | date
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(view: View) -> bytes:
    """Return the workbook in the language of the view."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        title = view.words("data.workbook")
        book.set_properties({"title": title, "created": datetime.combine(view.today, time(0))})
        form = _Form(book)
        form.sheet(view.words("data.sheet.figures"), _figure_head(view), _figures(view))
        for scheme in view.library.of("scheme"):
            table = matrix(view, scheme, coverages(view.library, view.today, scheme), "matrix", "")
            form.sheet(
                short_title(view, scheme), _labels(table), ([_value(one) for one in row.cells] for row in table.rows)
            )
        form.sheet(view.words("data.sheet.tags"), _tag_head(view), _tags(view))
    return made.getvalue()


class _Form:
    """The book with its formats, and the names of its sheets so far."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        self._words = book.add_format({"text_wrap": True, "valign": "top"})
        self._names: set[str] = set()

    def sheet(self, name: str, head: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Add a sheet with a head that stays in sight and filters over its columns."""
        page = self._book.add_worksheet(self._name(name))
        listed = [list(row) for row in rows]
        for place, label in enumerate(head):
            page.write_string(0, place, label, self._head)
            page.set_column(place, place, _width(label, [row[place] for row in listed]))
        for number, row in enumerate(listed, 1):
            for place, value in enumerate(row):
                self._write(page, number, place, value)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(listed), 1), len(head) - 1)

    def _write(self, page: Worksheet, row: int, column: int, value: Value) -> None:
        if isinstance(value, date):
            page.write_datetime(row, column, datetime.combine(value, time(0)), self._day)
        elif isinstance(value, int | float):
            page.write_number(row, column, value, self._words)
        elif value:
            page.write_string(row, column, value[:_LONGEST_CELL], self._words)

    def _name(self, words: str) -> str:
        """Return a name that Excel takes and that no other sheet has."""
        plain_words = _FORBIDDEN.sub(" ", words).strip() or "-"
        name, number = plain_words[:_LONGEST_NAME], 2
        while name.casefold() in self._names:
            name, number = f"{plain_words[: _LONGEST_NAME - 4]} {number}", number + 1
        self._names.add(name.casefold())
        return name


def _width(label: str, values: Iterable[Value]) -> int:
    return min(_WIDEST, max([len(label) // 2, 10, *(len(str(value)) for value in values)]) + 2)


def _labels(table: Table) -> list[str]:
    return [column.label for column in table.columns]


def _value(cell: Cell) -> str:
    return plain(cell.words)


def _figure_head(view: View) -> list[str]:
    shares = (view.label(name) for name in ("screened", "tagged", "codes_covered"))
    parts = [view.words(f"data.sheet.{part}", what=what) for what in shares for part in ("numerator", "denominator")]
    shared = [view.words(f"data.sheet.{key}") for key in ("as_of", "scheme", "body")]
    return [*shared, view.label("object_group"), view.label("objects"), *parts, view.label("gaps")]


def _figures(view: View) -> Iterator[list[Value]]:
    held = [one for one in view.library.of("body") if one.id in bodies(view.library)]
    for scheme in view.library.of("scheme"):
        for body, name in (("", ""), *((one.id, plain(view.title(one))) for one in held)):
            front: list[Value] = [view.today, plain(view.title(scheme)), name]
            for group, one in coverages(view.library, view.today, scheme, body).items():
                yield [*front, group_words(view, group), *_numbers(one)]
            whole = together(view.library, view.today, scheme, body)
            yield [*front, view.words("coverage.all-groups"), *_numbers(whole)]


def _numbers(one: Coverage) -> list[Value]:
    shares = (one.screened_share(), one.tagged_share(), one.codes_share())
    parts = [int(number) for share in shares for number in (share.numerator, share.denominator)]
    return [len(one.objects), *parts, len(one.gaps)]


def _tag_head(view: View) -> list[str]:
    named = ("object", "object_group", "bodies", "scheme", "code", "strength", "evidence", "tagged_by", "date")
    return [view.label(name) for name in named]


def _tags(view: View) -> Iterator[list[Value]]:
    for one in view.tags:
        tag: Any = one.tag
        words = (
            subject_words(view, one.subject),
            view.links(bodies_of(view.library, one.subject)),
            view.link(tag.scheme),
            code_words(view, tag.scheme, tag.code),
            strength_words(view, tag),
            view.text(tag.evidence),
            view.value(tag.by),
        )
        first, *rest = map(plain, words)
        day = tag.date if isinstance(tag.date, date) else plain(view.day(tag.date))
        yield [first, group_words(view, one.subject.group), *rest, day]
