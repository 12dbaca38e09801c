"""Changed since the last issue of a report: that issue is computed anew at its own cut-off, and the figures compared.

Both are read from the records as they stand now, so that what differs is what happened in between, and not how the
records were corrected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generators.blocks import Block, Cell, Column, Inline, Paragraph, Row, Table
from generators.layouts.common import bullets, heading, without_empty
from generators.records.report import Asked
from generators.reports.data import Fact
from generators.reports.filling import NOT_STATED, FilledLine, FilledPart, filled
from generators.reports.issue import Made, before
from generators.reports.quality import caption
from generators.reports.tables import anchor
from generators.reports.titles import period_words
from generators.reports.wording import fact_words, label_words
from generators.view import View, joined, plain, said

SUMMARY = "summary"
"""The section whose differences are shown in full behind it."""
WHATS = ("changed", "added", "gone")
"""How a figure or a line can differ."""
MOST = 60
"""So many differences of one part are shown; the rest is counted."""


@dataclass(frozen=True)
class Difference:
    """One figure that differs (`what` is `changed`), or a line that came (`added`) or went (`gone`)."""

    part: FilledPart
    what: str
    line: Inline
    column: str = ""
    old: Inline = ()
    new: Inline = ()


@dataclass(frozen=True)
class Since:
    """What differs from the issue before; `earlier` is None where there is none."""

    earlier: Made | None
    differences: tuple[Difference, ...]

    def by_part(self, summary: bool) -> Iterator[tuple[Difference, ...]]:
        """Yield the differences of each part of the summary, or of each other part."""
        for key, held in groupby(self.differences, key=lambda one: one.part.key):
            if key.startswith(f"{SUMMARY}.") is summary:
                yield tuple(held)


def since(view: View, issue: Made) -> Since:
    """Return what differs from the issue before."""
    earlier = before(issue)
    return Since(earlier, tuple(differences(view, issue, earlier)) if earlier else ())


def blocks(view: View, issue: Made, held: Since) -> Iterator[Block]:
    """Yield what differs in short: the figures of the summary, and how much of each other part."""
    if held.earlier is None:
        yield Paragraph(said(view.words("report.since.first")))
        return
    values = {"period": period_words(view, held.earlier.period), "day": view.language.day(held.earlier.cut_off)}
    yield Paragraph(said(view.words("report.since.text", **values)))
    if not held.differences:
        yield Paragraph(said(view.words("report.since.none")))
    for found in held.by_part(summary=True):
        yield from _table(view, issue, found)
    yield from bullets(said(_counted(view, issue, found)) for found in held.by_part(summary=False))
    if any(held.by_part(summary=False)):
        yield Paragraph(said(view.words("report.since.see")))


def tables(view: View, issue: Made, held: Since) -> Iterator[Block]:
    """Yield all differences of the parts that `blocks` only counts, under a heading of their own."""
    found = tuple(held.by_part(summary=False))
    if found:
        yield heading(view, "differences", "report.since.all", 3)
    for one in found:
        yield from _table(view, issue, one)


def _counted(view: View, issue: Made, held: tuple[Difference, ...]) -> str:
    """Return how many figures of a part differ, and how many lines came and went."""
    counts = Counter(one.what for one in held)
    parts = [view.words.count(f"report.since.lines-{what}", counts[what]) for what in WHATS if counts[what]]
    return view.words("report.since.counted", part=caption(view, issue, held[0].part), counts=", ".join(parts))


def differences(view: View, issue: Made, earlier: Made) -> Iterator[Difference]:
    """Yield all differences of two issues of the same report, in the order of its parts."""
    now, then = filled(view.library, issue), filled(view.library, earlier)
    for section, was in zip(now, then, strict=True):
        for part, old in zip(section.parts, was.parts, strict=True):
            for (asked, new_fact), (_, old_fact) in zip(part.fields, old.fields, strict=True):
                yield from _changed(view, part, (), asked, (old_fact, new_fact))
            yield from _lines(view, part, old)


def _lines(view: View, part: FilledPart, old: FilledPart) -> Iterator[Difference]:
    if part.table is None or old.table is None or part.table.spec.annex:
        return
    columns = part.table.spec.columns
    then, now = ({line.key: line for line in one.lines} for one in (old.table, part.table))
    names = _names(view, columns, {**then, **now}.values())
    for key, line in now.items():
        if key not in then:
            yield Difference(part, "added", names[key])
            continue
        for asked in columns:
            pair = (then[key].facts.get(asked.id, NOT_STATED), line.facts.get(asked.id, NOT_STATED))
            yield from _changed(view, part, names[key], asked, pair)
    for key in then:
        if key not in now:
            yield Difference(part, "gone", names[key])


def _changed(view: View, part: FilledPart, line: Inline, asked: Asked, pair: tuple[Fact, Fact]) -> Iterator[Difference]:
    if _value(pair[0]) != _value(pair[1]):
        old, new = (fact_words(view, asked, one) for one in pair)
        yield Difference(part, "changed", line, label_words(view, asked), old, new)


def _value(held: Fact) -> tuple[object, ...]:
    """Return what counts when two facts are compared; where they come from does not."""
    parts = (held.ratio.numerator, held.ratio.denominator) if held.ratio else ()
    return held.value, held.unit, *parts


def _names(view: View, columns: Iterable[Asked], lines: Iterable[FilledLine]) -> dict[str, Inline]:
    """Return what each line is called: its fixed words, else its first words, and the next where two are alike."""
    shown = {line.key: list(_said(view, columns, line)) or [said(line.key)] for line in lines}
    first = Counter(plain(words[0]) for words in shown.values())
    return {key: joined(words[:2], ": ") if first[plain(words[0])] > 1 else words[0] for key, words in shown.items()}


def _said(view: View, columns: Iterable[Asked], line: FilledLine) -> Iterator[Inline]:
    if line.label:
        yield view.text(line.label)
    for asked in columns:
        held = line.facts.get(asked.id, NOT_STATED)
        if held.value is not None and plain(words := fact_words(view, asked, held)).strip():
            yield words


def _table(view: View, issue: Made, found: tuple[Difference, ...]) -> Iterator[Block]:
    labels = {name: view.words(f"report.since.{name}") for name in ("line", "figure", "old", "new")}
    columns = tuple(Column(name, label) for name, label in labels.items())
    rows = tuple(Row(None, _cells(view, one)) for one in found[:MOST])
    yield without_empty(Table(f"{anchor(found[0].part.key)}-since", caption(view, issue, found[0].part), columns, rows))
    if len(found) > MOST:
        yield Paragraph(said(view.words.count("report.since.more", len(found) - MOST), "muted"))


def _cells(view: View, one: Difference) -> tuple[Cell, ...]:
    gone = said(view.words(f"report.since.{one.what}")) if one.what != "changed" else ()
    old, new = (gone, ()) if one.what == "gone" else ((), gone) if one.what == "added" else (one.old, one.new)
    return tuple(Cell(words, plain(words)) for words in (one.line, said(one.column) if one.column else (), old, new))
