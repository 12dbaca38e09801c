"""The redline as plain text for a terminal: `[-removed-]` and `{+added+}`, as git marks words."""

from __future__ import annotations

from collections.abc import Iterator

from generators.redline.report import Cell, Line, Report, is_news
from generators.redline.runs import Runs, in_context
from generators.redline.visible import visible
from generators.words import Words

_SIGNS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def text(report: Report, words: Words) -> str:
    """Return the whole redline, one line for each passage and language."""
    return "\n".join(_lines(report, words)) + "\n"


def _lines(report: Report, words: Words) -> Iterator[str]:
    yield _said(words("redline.from-to", old=report.old, new=report.new))
    yield from map(_said, report.summary)
    for listing in report.listings:
        yield f"\n{_said(listing.title)}"
        yield from (f"  {_said(item)}" for item in listing.items)
    for section in report.sections:
        yield f"\n{_said(section.title)} ({_said(section.path)}): {words(f'redline.what.{section.what}')}"
        for line in (*section.fields, *section.prose):
            yield from _line(line, words)


def _line(line: Line, words: Words) -> Iterator[str]:
    notes = "".join(f" ({_said(note)})" for note in line.notes)
    shared = [cell for cell in line.cells if cell.lang is None]
    if shared:
        yield f"  {_said(line.label)}: {marked(shared[0].runs)}{notes}"
        return
    yield f"  {_said(line.label)}: {words(f'redline.what.{line.what}')}{notes}"
    for cell in filter(is_news, line.cells):
        yield from _cell(cell, words)


def _cell(cell: Cell, words: Words) -> Iterator[str]:
    notes = "".join(f" ({_said(note)})" for note in cell.notes)
    if not cell.rows or all(row.what == "same" for row in cell.rows):
        yield f"    {cell.lang}:{' ' + marked(in_context(cell.runs)) if cell.changed else ''}{notes}"
        return
    yield f"    {cell.lang}:{notes}"
    for row in cell.rows:
        if row.what != "same":
            yield f"      {words(f'redline.what.{row.what}')}: {' | '.join(map(marked, row.cells))}"


def marked(runs: Runs) -> str:
    """Return runs with the signs round what changed."""
    return "".join(_SIGNS[run.what].format(_said(run.text)) for run in runs)


def _said(text: str) -> str:
    return visible(text).replace("\n", "⏎")
