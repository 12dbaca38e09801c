"""An issue of a report as a workbook, its annexes: what it is, a sheet for each table, the sources of all facts.

Numbers, shares and days are real ones, to count on with; what the records do not say stands there as *not stated*.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generators.blocks import Fields
from generators.outputs.data.book import (
    Book,
    Number,
    Quiet,
    Value,
    book,
    percent,
    plain_number,
    shown_as,
    stated_percent,
)
from generators.records.report import Asked
from generators.reports.data import Fact
from generators.reports.filling import Filled, FilledPart, FilledTable, filled, tables
from generators.reports.frame import cover
from generators.reports.issue import Made
from generators.reports.narrative import titles
from generators.reports.sources import Source, sources_of
from generators.reports.tables import columns, facts_of
from generators.reports.titles import title
from generators.reports.wording import fact_words, is_share, label_words, state_of, unpercented
from generators.view import View, plain, said

_SOURCES = ("part", "line", "column", "value", "formula", "numerator", "denominator", "source", "record", "file",
            "commit", "changed", "cut-off")  # fmt: skip


def report_workbook(view: View, issue: Made) -> bytes:
    """Return the workbook in the language of the view, whose library is public."""
    found = filled(view.library, issue)
    return book(plain(title(view, issue)), issue.cut_off, lambda made: _fill(made, view, issue, found))


def _fill(made: Book, view: View, issue: Made, found: Filled) -> None:
    made.sheet(_say(view, "report"), (_say(view, "field"), _say(view, "value")), _about(view, issue, found))
    for part, table in tables(found):
        head = [column.label for column in columns(view, table)]
        rows = (_line(view, table, place) for place in range(len(table.lines)))
        made.sheet(plain(view.text(table.spec.caption)) or part.key, head, rows)
    made.sheet(_say(view, "sources"), [_say(view, name) for name in _SOURCES], _sources(view, issue, found))


def _say(view: View, name: str) -> str:
    return view.words(f"workbook.{name}")


def _about(view: View, issue: Made, found: Filled) -> Iterator[list[Value]]:
    """Yield what the cover says, the day of cut-off as a day, and the fields that are filled in."""
    yield [_say(view, "title"), plain(title(view, issue))]
    cut_off = view.words("report.cover.cut-off")
    held: Fields = cover(view, issue)
    for label, words in held.rows:
        yield [label, issue.cut_off if label == cut_off else plain(words)]
    for section in found:
        for part in section.parts:
            yield from ([label_words(view, asked), cell(view, asked, fact)] for asked, fact in part.fields)


def _line(view: View, held: FilledTable, place: int) -> list[Value]:
    line = held.lines[place]
    front: list[Value] = [plain(view.text(line.label) if line.label else said(line.key))] if held.spec.rows else []
    facts = zip(held.spec.columns, facts_of(held, line), strict=True)
    return [*front, *(cell(view, asked, fact) for asked, fact in facts)]


def cell(view: View, asked: Asked, held: Fact) -> Value:
    """Return a fact as a cell: a number with its format, a day, a share, or words."""
    if state_of(held) != "stated":
        return Quiet(plain(fact_words(view, asked, held)))
    if held.ratio is not None and held.ratio.value is not None and is_share(held):
        words = unpercented(view, held)
        return shown_as(held.ratio.value, words) if words else percent(held.ratio.value)
    if isinstance(held.value, Decimal):
        return _number(asked, held)
    return held.value if isinstance(held.value, date) else plain(fact_words(view, asked, held))


def _number(asked: Asked, held: Fact) -> Number:
    assert isinstance(held.value, Decimal)
    return stated_percent(held.value) if asked.kind == "percent" else plain_number(held.value, held.unit)


def _sources(view: View, issue: Made, found: Filled) -> Iterator[list[Value]]:
    """Yield a line for each source of each fact; a fact without one has a line without a source."""
    for section in found:
        for part in section.parts:
            for line, asked, held in _facts(part):
                if state_of(held) == "stated" or held.sources:
                    front: list[Value] = [
                        _part_words(view, issue, part),
                        line,
                        label_words(view, asked),
                        cell(view, asked, held),
                    ]
                    behind = [*front, *_formula(view, held)]
                    sources = sources_of(view.library, [held])
                    yield from ([*behind, *_source(one), issue.cut_off] for one in sources)
                    if not sources:
                        yield [*behind, *(None,) * 5, issue.cut_off]


def _facts(part: FilledPart) -> Iterator[tuple[str, Asked, Fact]]:
    yield from (("", asked, held) for asked, held in part.fields)
    if part.table:
        for line in part.table.lines:
            facts = zip(part.table.spec.columns, facts_of(part.table, line), strict=True)
            yield from ((line.key, asked, held) for asked, held in facts)


def _part_words(view: View, issue: Made, part: FilledPart) -> str:
    section = part.key.partition(".")[0]
    name = plain(titles(view, issue.document).get(section) or said(section))
    return plain(view.text(part.table.spec.caption)) if part.table else name


def _formula(view: View, held: Fact) -> list[Value]:
    if held.ratio is None:
        return [None, None, None]
    words = view.words.get(f"figure.{held.ratio.key}.formula", held.ratio.key)
    return [words, plain_number(held.ratio.numerator), plain_number(held.ratio.denominator)]


def _source(one: Source) -> list[Value]:
    if one.document is None:
        return [one.said, None, None, None, None]
    commit = one.commit
    last: list[Value] = [commit.hash, commit.day] if commit else [None, None]
    return [one.said, one.document.id, one.document.path, *last]
