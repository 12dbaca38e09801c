"""Markdown outside the subset that the site, Word and PDF all read alike."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.limits import MARKDOWN_DEPTH
from generators.places import in_prose
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every piece of markup that is not allowed, by its name; what ends a piece is not told again."""
    for prose in library.prose.values():
        is_open = False
        for oddity in prose.oddities:
            if set(oddity.shown) == {":"}:
                is_open = not is_open
            if oddity.shown.startswith("</") or (set(oddity.shown) == {":"} and not is_open):
                continue
            values = {"shown": oddity.shown, "limit": str(MARKDOWN_DEPTH)}
            yield Problem(in_prose(prose, oddity.line, oddity.shown), "markdown-subset", values, oddity.name)


CHECK = Check(code="E320", severity=Severity.ERROR, find=find)
