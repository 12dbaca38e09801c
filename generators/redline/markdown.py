"""The redline as a comment on a pull request: the summary first, then the documents, never longer than allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from generators.redline.report import Cell, Line, Report, Section, is_news
from generators.redline.runs import Run, in_context
from generators.redline.tables import Row
from generators.redline.visible import visible
from generators.words import Words

LIMIT = 60_000
"""How many characters the comment has at most; GitHub takes 65,536."""
_FOR_NOTE = 400
_SPECIAL = re.compile(r"([\\`*_\[\]|~$!:^{}()#@-])")
_CALLS = re.compile(r"[@#](?=\w)|\bwww(?=\.)|\bGH(?=-\d)")
"""What a forge would turn into a mention, a reference or a link: someone would be called who was never meant."""
_JOINER = "\u2060"
_TAGS = {"removed": "del", "added": "ins"}


def comment(report: Report, words: Words) -> str:
    """Return the comment; documents that no longer fit are counted at its end."""
    parts = list(_top(report, words))
    length = sum(map(len, parts))
    left = 0
    for section in report.sections:
        block = "\n".join(_section(section, report, words)) + "\n\n"
        if left or length + len(block) > LIMIT - _FOR_NOTE:
            left += 1
        else:
            parts.append(block)
            length += len(block)
    if left:
        parts.append(f"**{_said(words.count('redline.cut', left))}**\n")
    return "".join(parts)


def _top(report: Report, words: Words) -> Iterator[str]:
    yield f"## {_said(words('redline.title'))}\n\n"
    yield f"{_said(words('redline.from-to', old=report.old, new=report.new))}\n\n"
    yield from (f"**{_said(line)}**\n\n" for line in report.summary)
    for listing in report.listings:
        items = "".join(f"- {_said(item)}\n" for item in listing.items)
        yield f"### {_said(listing.title)}\n\n{_cut(items)}\n"


def _cut(items: str) -> str:
    """Return as many whole lines as leave room for the other lists and for the documents."""
    most = LIMIT // 12
    return items if len(items) <= most else items[: items.rfind("\n", 0, most) + 1] + "- …\n"


def _section(section: Section, report: Report, words: Words) -> Iterator[str]:
    yield f"### {_said(section.title)}\n"
    kind = words.get(f"kind.{section.kind}.one", section.kind)
    yield f"{_said(kind)}, {_said(section.path)}: **{_what(section.what, words)}**\n"
    for line in (*section.fields, *section.prose):
        yield from _line(line, report, words)


def _line(line: Line, report: Report, words: Words) -> Iterator[str]:
    notes = "".join(f" _({_said(note)})_" for note in line.notes)
    head = f"- {_said(line.label)}"
    shared = [cell for cell in line.cells if cell.lang is None]
    if shared:
        yield f"{head}: {_runs(shared[0], words)}{notes}"
        return
    yield f"{head} ({_what(line.what, words)}){notes}"
    for cell in filter(is_news, line.cells):
        said = "".join(f" _({_said(note)})_" for note in cell.notes)
        name = _said(report.name(cell.lang))
        if any(row.what != "same" for row in cell.rows):
            yield f"  - {name}:{said}"
            yield from (f"    - {_row(row, words)}" for row in cell.rows if row.what != "same")
        else:
            yield f"  - {name}: {_runs(cell, words)}{said}" if cell.changed else f"  - {name}:{said}"


def _row(row: Row, words: Words) -> str:
    cells = " / ".join("".join(map(_run, cell)) or "–" for cell in row.cells)
    return f"{_said(words('redline.table-row'))} ({_what(row.what, words)}): {cells}"


def _runs(cell: Cell, words: Words) -> str:
    return "".join(map(_run, in_context(cell.runs))) or _said(words("redline.no-text"))


def _run(run: Run) -> str:
    if run.what == "same":
        return _said(run.text)
    return f"<{_TAGS[run.what]}>{_said(run.text)}</{_TAGS[run.what]}>"


def _what(what: str, words: Words) -> str:
    return _said(words(f"redline.what.{what}"))


def _said(text: str) -> str:
    """Return text that a forge shows as it stands: no markup, no mention, no reference, no link, no new line."""
    once = _CALLS.sub(lambda sign: sign[0] + _JOINER, visible(" ".join(text.split("\n"))))
    return _SPECIAL.sub(r"\\\1", escape(once, quote=False))
