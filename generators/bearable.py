"""Whether a Markdown text can be read in bounded time: looked at before any parser sees it, each rule one pass.

Each open bracket costs the parsers up to a tenth of a millisecond, each cell of a row as much as the row is wide
(measured in docs/security.md); what the limits allow is read in a second or two, what people write in milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator

from generators import limits
from generators.problem import Place, Problem


def breaches(path: str, text: str) -> Iterator[Problem]:
    """Yield the first place at which each limit is broken, from the top."""
    told: set[str] = set()
    brackets = 0
    for number, line in enumerate(text.split("\n"), 1):
        brackets += line.count("[")
        for name, asked, limit in (
            ("lines", number, limits.MARKDOWN_LINES + 1),
            ("line", len(line), limits.MARKDOWN_LINE),
            ("word", max(map(len, line.split()), default=0), limits.MARKDOWN_WORD),
            ("columns", line.count("|") - 1, limits.MARKDOWN_COLUMNS),
            ("brackets", brackets, limits.MARKDOWN_BRACKETS),
        ):
            if asked > limit and name not in told:
                told.add(name)
                yield _problem(path, number, name, limit)


def _problem(path: str, line: int, variant: str, limit: int) -> Problem:
    said = limits.MARKDOWN_LINES if variant == "lines" else limit
    return Problem(Place(path, line, 1), "too-much", {"limit": str(said)}, variant)
