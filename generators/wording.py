"""Prose as a page needs it: links turned into addresses, slots filled, and cut at its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generators.library import Library
from generators.prose import Prose

_LINK = re.compile(
    r"(?P<code>`+[^`]*`+)|(?P<before>\]\(|^\[[^\]]+\]:[ \t]*)(?P<id>[a-z][a-z0-9-]{1,39})(?P<anchor>#[^)\s]*)?(?=[)\s]|$)",
    re.MULTILINE,
)
_SLOT = re.compile(r"\[([a-z][a-z0-9-]*)\]\{\.param\}")
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
    return _SLOT.sub(lambda slot: f"[{escaped(values.get(slot[1], slot[1]))}]{{.param}}", markdown)


def escaped(text: str) -> str:
    """Return plain text as Markdown that shows exactly this text."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def section_texts(prose: Prose) -> dict[str, str]:
    """Return the Markdown of each section of level 2, heading included, by the heading's id."""
    return dict(_sections(prose))


def _sections(prose: Prose) -> Iterator[tuple[str, str]]:
    lines = prose.text.split("\n")
    tops = [unit for unit in prose.units if unit.kind == "heading" and unit.level == 2]
    starts = [unit.lines[0] - (2 if unit.mark else 1) for unit in tops]
    for unit, start, end in zip(tops, starts, [*starts[1:], len(lines)], strict=True):
        yield unit.id, "\n".join(lines[start:end]).strip() + "\n"
