"""Scheme: a classification that records are tagged with; SDG, acquis chapters, gender, Rio markers, environment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generators.blocks import Block, Inline, Paragraph, Row, Table
from generators.document import Document
from generators.kind import Kind
from generators.layouts.common import (
    bullets,
    cells,
    heading,
    source_block,
    standing,
    table,
)
from generators.layouts.tags import tagged_with
from generators.model.record import Basis, Part, Record
from generators.model.scalars import Count, Day, EntryId, Flag, Line, Maybe
from generators.model.texts import Text
from generators.view import View, joined, said


class SchemeCode(Part):
    """One code of the scheme; `parent` is the code above it, as a cluster is above its chapters."""

    id: EntryId
    code: Line
    name: Text
    meaning: Text | None = None
    long: Text | None = None
    variants: Text | None = None
    parent: EntryId | None = None
    targets: Count | None = None
    since: Line | None = None
    opened: Maybe[Day] | Text | None = None
    basis: Basis
    note: Text | None = None


class Score(Part):
    """One score of a marker; a blank in a record means not screened and never zero."""

    id: EntryId
    value: Maybe[Line]
    name: Text
    meaning: Text
    criteria: tuple[EntryId, ...] = ()


class Criterion(Part):
    """A minimum criterion that a score asks for."""

    id: EntryId
    text: Text


class Scheme(Record):
    """A classification with its codes, and the scores where it is a marker.

    `role` says that lines of work programmes name its codes as their `chapters` or `targets`.
    """

    title: Text
    short: Text | None = None
    summary: Text | None = None
    role: Literal["chapters", "targets"] | None = None
    mandatory: Flag
    basis: Basis
    source: Text
    codes: tuple[SchemeCode, ...]
    scores: tuple[Score, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    rules: tuple[Criterion, ...] = ()


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the codes of the scheme, its scores with what they ask for, and its rules."""
    record: Scheme = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    yield view.fields(record, "mandatory")
    yield heading(view, "codes", "heading.codes")
    yield _codes(view, record)
    yield from _scores(view, record)
    if record.rules:
        yield heading(view, "rules", "heading.rules")
        yield from bullets(view.text(rule.text) for rule in record.rules)
    yield from tagged_with(view, document, view.tags)
    yield from source_block(view, document)


def _codes(view: View, record: Scheme) -> Table:
    optional = [
        name
        for name in ("meaning", "long", "parent", "targets", "since", "opened", "note")
        if any(_claims(code, name) for code in record.codes)
    ]
    by_id = {code.id: code for code in record.codes}
    rows = []
    for code in record.codes:
        words = [said(code.code), view.text(code.name)]
        for name in optional:
            words.append(_above(view, by_id, code) if name == "parent" else view.value(getattr(code, name)))
        rows.append(Row(code.id, cells(*words, view.value(code.basis))))
    return table(view, "codes-table", view.text(record.title)[0].text, ("code", "name", *optional, "basis"), rows)


def _above(view: View, by_id: dict[str, SchemeCode], code: SchemeCode) -> Inline:
    if code.parent is None:
        return ()
    return view.text(by_id[code.parent].name) if code.parent in by_id else view.internal()


def _claims(code: SchemeCode, name: str) -> bool:
    return getattr(code, name) is not None


def _scores(view: View, record: Scheme) -> Iterator[Block]:
    if not record.scores:
        return
    criteria = {criterion.id: criterion.text for criterion in record.criteria}
    rows = []
    for score in record.scores:
        asked = joined((view.text(criteria[key]) for key in score.criteria if key in criteria), "; ")
        rows.append(
            Row(score.id, cells(view.value(score.value), view.text(score.name), view.text(score.meaning), asked))
        )
    yield heading(view, "scores", "heading.scores")
    yield table(view, "scores-table", view.words("heading.scores"), ("value", "name", "meaning", "criteria"), rows)


SAMPLE = """\
title: {sq: Skemë shembull, en: Example scheme}
mandatory: false
basis: example
source: {sq: Shembull, en: Example}
codes:
  - {id: one, code: "1", name: {sq: Një, en: One}, basis: example}
"""

KIND = Kind(
    name="scheme",
    folder="content/schemes",
    model=Scheme,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
