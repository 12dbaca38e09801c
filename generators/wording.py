"""Prose as a page needs it: links turned into addresses, slots filled, and cut at its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from generators.images import picture_address
from generators.library import Library
from generators.links import is_outside
from generators.prose import Prose, ProseUnit

_LINK = re.compile(
    r"""
    ^[ ]*(?P<fence>`{3,}|~{3,})[^\n]*\n (?s:.*?) (?:^[ ]*(?P=fence)|\Z)    # a block of code, and a piece of code
    | (?<![\\`]) (?P<ticks>`+) (?!`) (?:(?!\n[ ]*\n)(?s:.)){1,2000}? (?<!`)(?P=ticks)(?!`)
    | (?P<image> !\[ [^\]\n]* \]\( <? ) (?P<src>[^)\s>]+)                  # a picture
    | (?P<before> (?<!\\)\]\(<? | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)      # a link, and the address of a reference
      (?P<id>[a-z][a-z0-9-]{1,39}) (?P<anchor>\#[^)\s>]*)? (?=[)\s>]|$)
    """,
    re.MULTILINE | re.VERBOSE,
)
_REFERENCE = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:.*$", re.MULTILINE)
_SLOT = re.compile(r"\[([a-z][a-z0-9-]*)\](\{\.param\b[^{}\n]*\})")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$!&])")


def linked(markdown: str, library: Library, path: str = "") -> str:
    """Return the text with every link to a record turned into `kind/id#anchor`; code is left as it stands.

    Pictures get the address that they have on the site; `path` is the file in which the text stands.
    """

    def replace(found: re.Match[str]) -> str:
        if found["src"]:
            inside = path and not is_outside(found["src"])
            return found["image"] + (picture_address(path, found["src"]) if inside else found["src"])
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
    lines, known = prose.text.split("\n"), definitions(prose)
    tops = [unit for unit in prose.units if unit.kind == "heading" and unit.level == 2]
    starts = [_start(unit, lines) for unit in tops]
    for unit, (start, end) in zip(tops, pairwise([*starts, len(lines)]), strict=True):
        body = "\n".join(lines[start:end]).strip() + "\n"
        yield unit.id, "\n".join([body, *taken_along(known, body)])


def definitions(prose: Prose) -> tuple[str, ...]:
    """Return the footnotes and addresses of references, to which any part of the prose may refer."""
    footnotes = (unit.source for unit in prose.units if unit.kind == "footnote")
    return *footnotes, *(found[0] + "\n" for found in _REFERENCE.finditer(prose.text))


def taken_along(known: Iterable[str], body: str) -> Iterator[str]:
    """Yield the definitions that a piece of the prose refers to and that stand elsewhere in it."""
    for source in known:
        label = source.lstrip().partition("]")[0] + "]"
        if f"{label}:" not in body and label in body:
            yield source


def _start(unit: ProseUnit, lines: list[str]) -> int:
    """Return where a unit begins, counted from 0, with the lines of its mark."""
    start = unit.lines[0] - 1
    while start and unit.mark and (not lines[start - 1].strip() or lines[start - 1].lstrip().startswith("{")):
        start -= 1
    return start
