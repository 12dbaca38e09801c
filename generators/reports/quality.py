"""Method and data quality of an issue, computed: how much of what it asks is stated, and how old its sources are.

Source: common frame of the domain brief, section 5 (method and data quality note).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.blocks import Block, Cell, Column, Paragraph, Row, Table
from generators.figures.ratio import ratio
from generators.layouts.ratios import ratio_cell
from generators.reports.data import Fact
from generators.reports.filling import Filled, FilledPart
from generators.reports.issue import Made
from generators.reports.narrative import titles
from generators.reports.sources import Source, sources_of
from generators.reports.tables import facts_of
from generators.reports.wording import state_of
from generators.view import View, plain, said

STATES = ("stated", "not-stated", "unknown", "not-applicable", "internal", "no-denominator")
"""How a fact can stand, in the order of the columns."""
ALWAYS = ("stated", "not-stated")
"""Columns that are shown where nothing stands so, too."""


@dataclass(frozen=True)
class Quality:
    """How the facts of a part stand."""

    part: FilledPart
    facts: tuple[Fact, ...]


def qualities(found: Filled) -> tuple[Quality, ...]:
    """Return how the facts of each part stand that is filled from data; what only an author fills is left out."""
    return tuple(Quality(part, held) for section in found for part in section.parts if (held := tuple(_facts(part))))


def _facts(part: FilledPart) -> Iterator[Fact]:
    yield from (held for asked, held in part.fields if asked.from_)
    if part.table and part.table.spec.from_:
        for line in part.table.lines:
            yield from facts_of(part.table, line)


def blocks(view: View, issue: Made, found: Filled) -> Iterator[Block]:
    """Yield how the issue was made, how old its sources are, and how much of what it asks is not stated."""
    yield Paragraph(said(view.words("report.method.text", day=view.language.day(issue.cut_off))))
    held = qualities(found)
    sources = sources_of(view.library, (fact for one in held for fact in one.facts))
    yield from _ages(view, sources)
    if held:
        yield _table(view, issue, held)


def _ages(view: View, sources: tuple[Source, ...]) -> Iterator[Block]:
    records = {one.key: one for one in sources if one.document}
    commits = sorted(one.commit.day for one in records.values() if one.commit)
    if not records:
        return
    words = view.words.count("report.method.records", len(records))
    if commits:
        days = {"first": view.language.day(commits[0]), "last": view.language.day(commits[-1])}
        key = "changed" if commits[0] != commits[-1] else "changed-on"
        words += " " + view.words(f"report.method.{key}", **days)
    left = len(records) - len(commits)
    if left:
        words += " " + view.words.count("report.method.uncommitted", left)
    yield Paragraph(said(words))


def _table(view: View, issue: Made, held: Iterable[Quality]) -> Table:
    rows = [(caption(view, issue, one.part), one.facts) for one in held]
    whole = tuple(fact for _, facts in rows for fact in facts)
    rows.append((view.words("report.method.whole"), whole))
    occur = {state_of(fact) for fact in whole}
    states = [state for state in STATES if state in occur or state in ALWAYS]
    columns = (
        Column("part", view.words("report.method.part")),
        *(Column(state, view.words(f"report.state.{state}"), "number") for state in states),
        Column("share", view.words("report.method.share"), "number"),
    )
    shown = tuple(Row(None, _cells(view, issue, words, facts, states)) for words, facts in rows)
    return Table("_method-table", view.words("report.method.caption"), columns, shown)


def _cells(view: View, issue: Made, words: str, facts: tuple[Fact, ...], states: Iterable[str]) -> tuple[Cell, ...]:
    counted = Counter(state_of(one) for one in facts)
    missing = counted["not-stated"] + counted["unknown"]
    share = ratio("not-stated", missing, len(facts), issue.cut_off)
    numbers = (Cell(said(str(counted[state])), f"{counted[state]:06}") for state in states)
    return (Cell(said(words), words), *numbers, ratio_cell(view, share))


def caption(view: View, issue: Made, part: FilledPart) -> str:
    """Return what a part is called: the caption of its table, else the title of its section."""
    if part.table:
        return plain(view.text(part.table.spec.caption))
    section = part.key.partition(".")[0]
    return plain(titles(view, issue.document).get(section) or said(section))
