"""The coverage of all schemes as a workbook: figures, a matrix for each scheme, and every tag with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generators.blocks import Cell, Table
from generators.coverage.bodies import bodies_of
from generators.coverage.measures import Coverage, bodies, coverages, together
from generators.layouts.coverage import matrix
from generators.layouts.tags import code_words, group_words, short_title, strength_words, subject_words
from generators.outputs.data.book import Book, Value, book
from generators.view import View, plain


def workbook(view: View) -> bytes:
    """Return the workbook in the language of the view."""
    return book(view.words("data.workbook"), view.today, lambda made: _fill(made, view))


def _fill(made: Book, view: View) -> None:
    made.sheet(view.words("data.sheet.figures"), _figure_head(view), _figures(view))
    for scheme in view.library.of("scheme"):
        table = matrix(view, scheme, coverages(view.library, view.today, scheme), "matrix", "")
        rows = ([_value(one) for one in row.cells] for row in table.rows)
        made.sheet(short_title(view, scheme), _labels(table), rows)
    made.sheet(view.words("data.sheet.tags"), _tag_head(view), _tags(view))


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
