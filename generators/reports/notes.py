"""Footnotes of figures: their source records, the day of cut-off and the commits, few enough to be read.

Lines that follow each other and come from the same records share one note, which stands at the first of them; a table
of very many sources is told in parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil

from generators.blocks import Inline, Span
from generators.reports.data import Fact
from generators.reports.issue import Made
from generators.reports.sources import Source, source_words, sources_of
from generators.view import View, joined, said

MOST = 20
"""So many notes a table has at most."""
NAMED = 8
"""So many records a note names; the data file names all of them for each figure."""
ENTRIES = 4
"""So many places within a record a note names."""
SHORT = 10
"""So many digits of a commit are shown."""


@dataclass(frozen=True)
class Notes:
    """Makes the footnotes of one issue."""

    view: View
    issue: Made

    def of_lines(self, lines: Sequence[Iterable[Fact]]) -> tuple[Inline, ...]:
        """Return a note for each line; empty where the note of a line above counts for it, and where nothing is said.

        A line of which nothing is stated and no source named has none.
        """
        held = [tuple(facts) for facts in lines]
        sources = [sources_of(self.view.library, facts) for facts in held]
        told = [
            bool(found) or any(fact.value is not None for fact in facts)
            for facts, found in zip(held, sources, strict=True)
        ]
        runs = self._runs([_records(found) if say else None for found, say in zip(sources, told, strict=True)])
        notes: list[Inline] = [()] * len(held)
        for first, last in runs:
            found = tuple(dict.fromkeys(one for line in sources[first : last + 1] for one in line))
            notes[first] = self._note(found, first, last)
        return tuple(notes)

    def _runs(self, records: Sequence[tuple[str, ...] | None]) -> list[tuple[int, int]]:
        """Return first and last line of each run of lines with the same records; of too many some are put together."""
        runs: list[tuple[int, int]] = []
        for key, places in groupby(range(len(records)), key=lambda place: records[place]):
            where = list(places)
            if key is not None:
                runs.append((where[0], where[-1]))
        size = ceil(len(runs) / MOST) or 1
        return [(runs[place][0], runs[min(place + size, len(runs)) - 1][1]) for place in range(0, len(runs), size)]

    def _note(self, found: tuple[Source, ...], first: int, last: int) -> Inline:
        rows = () if first == last else said(self._say("rows", first=str(first + 1), last=str(last + 1)) + " ")
        return (*rows, *self._named(found), *said(" " + self._day()))

    def _named(self, found: tuple[Source, ...]) -> Inline:
        if not found:
            return said(self._say("none"))
        by_record = {key: [one for one in found if one.key == key] for key in dict.fromkeys(one.key for one in found)}
        named = list(by_record.values())[:NAMED]
        commits = dict.fromkeys(self._commit(held[0]) for held in named)
        each = len(commits) > 1
        shown = joined((self._record(held, self._commit(held[0]) if each else "") for held in named), "; ")
        left = len(by_record) - NAMED
        more = "; " + self.view.words.count("report.source.more", left) if left > 0 else ""
        end = "." if each else f"; {next(iter(commits))}."
        return (*said(self._say("from") + " "), *shown, *said(more + end))

    def _record(self, held: list[Source], commit: str) -> Inline:
        """Return one record with the entries in it that are meant; of many the first few."""
        first = held[0]
        behind = said(f", {commit}") if commit else ()
        if first.document is None:
            return (*source_words(self.view, first), *behind)
        entry = first.entry if len(held) == 1 else ""
        entries = [one.label for one in held if one.label]
        words = ", ".join(entries[:ENTRIES])
        if len(entries) > ENTRIES:
            words += " " + self.view.words.count("report.source.entries", len(entries) - ENTRIES)
        return (*self.view.link(first.document.id, entry), *said(f" ({words})" if words else ""), *behind)

    def _commit(self, one: Source) -> str:
        return self._say("commit", commit=one.commit.hash[:SHORT]) if one.commit else self._say("no-commit")

    def _day(self) -> str:
        return self._say("day", day=self.view.language.day(self.issue.cut_off))

    def _say(self, key: str, **values: str) -> str:
        return self.view.words(f"report.source.{key}", **values)


def _records(found: Iterable[Source]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.key for one in found))


def noted(words: Inline, note: Inline) -> Inline:
    """Return words with a footnote behind them."""
    return (*words[:-1], replace(words[-1] if words else Span(""), note=note)) if note else words
