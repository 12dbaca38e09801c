"""Prose as a page needs it: links turned into addresses, slots filled, and cut at its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from generators.library import Library
from generators.prose import Prose, ProseUnit

_LINK = re.compile(
    r"""
    ^[ ]*(?P<fence>`{3,}|~{3,})[^\n]*\n (?s:.*?) (?:^[ ]*(?P=fence)|\Z)    # a block of code, and a piece of code
    | (?<![\\`]) (?P<ticks>`+) (?!`) (?:(?!\n[ ]*\n)(?s:.)){1,2000}? (?<!`)(?P=ticks)(?!`)
    | (?P<before> (?<!\\)\]\(<? | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)      # a link, and the address of a reference
      (?P<id>[a-z][a-z0-9-]{1,39}) (?P<anchor>\#[^)\s>]*)? (?=[)\s>]|$)
    """,
    re.MULTILINE | re.VERBOSE,
)
_REFERENCE = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:.*$", re.MULTILINE)
_SLOT = re.compile(r"\[([a-z][a-z0-9-]*)\](\{\.param\b[^{}\n]*\})")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$!&])")


def linked(markdown: str, library: Library) -> str:
    """Return the text with every link to a record turned into `kind/id#anchor`; code is left as it stands."""

    def replace(found: re.Match[str]) -> str:
        document = library.get(found["id"]) if found["id"] else None
        if document is None:
            return found[0]
        return f"{found['before']}{document.address}{found['anchor'] or ''}"

    return _LINK.sub(replace, markdown)


def filled(markdown: str, values: Mapping[str, str]) -> str:
    """Return the text with each slot `[id]{.param}` showing its value; a slot without value keeps its id."""
    return _SLOT.sub(lambda slot: f"[{escaped(values.get(slot[1], slot[1]))}]{slot[2]}", markdown)


def escaped(text: str) -> str:
    """Return plain text as Markdown that shows exactly this text."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def section_texts(prose: Prose) -> dict[str, str]:
    """Return the Markdown of each section of level 2, heading included, by the heading's id."""
    return dict(_sections(prose))


def _sections(prose: Prose) -> Iterator[tuple[str, str]]:
    lines = prose.text.split("\n")
    tops = [unit for unit in prose.units if unit.kind == "heading" and unit.level == 2]
    starts = [_start(unit, lines) for unit in tops]
    for unit, (start, end) in zip(tops, pairwise([*starts, len(lines)]), strict=True):
        body = "\n".join(lines[start:end]).strip() + "\n"
        yield unit.id, "\n".join([body, *_taken_along(prose, body)])


def _taken_along(prose: Prose, body: str) -> Iterator[str]:
    """Yield the footnotes and addresses that a section refers to and that stand in another section."""
    sources = [unit.source for unit in prose.units if unit.kind == "footnote"]
    for source in (*sources, *(found[0] + "\n" for found in _REFERENCE.finditer(prose.text))):
        label = source.lstrip().partition("]")[0] + "]"
        if f"{label}:" not in body and label in body:
            yield source


def _start(unit: ProseUnit, lines: list[str]) -> int:
    """Return where a unit begins, counted from 0, with the lines of its mark."""
    start = unit.lines[0] - 1
    while start and unit.mark and (not lines[start - 1].strip() or lines[start - 1].lstrip().startswith("{")):
        start -= 1
    return start
