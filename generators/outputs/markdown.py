"""A page written down as Markdown: for a terminal, an e-mail, or as the first version of a page of the content."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import Any

from generators.blocks import (
    Blank,
    BlankForm,
    BlankTable,
    Bullets,
    Chart,
    Fields,
    Heading,
    Inline,
    Notice,
    Page,
    Pair,
    Paragraph,
    Prose,
    Span,
    Table,
    Timeline,
)
from generators.wording import escaped


def markdown(page: Page, base: str = "") -> str:
    """Return the page in the Markdown of the content.

    Links to other pages lead to `base`, the site's address in this language; without one they are `[words](ID#ANCHOR)`,
    as the content itself writes them.
    """
    parts = [f"# {_inline(page.title, base)}", *(text for block in page.blocks for text in _block(block, base))]
    return "\n\n".join(part for part in parts if part) + "\n"


@singledispatch
def _block(block: Any, base: str) -> Iterator[str]:
    raise TypeError(f"{type(block)} {base}")


@_block.register
def _heading(block: Heading, base: str) -> Iterator[str]:
    number = f"{escaped(block.number)}. " if block.number else ""
    yield f"{'#' * block.level} {number}{_inline(block.words, base)}"


@_block.register
def _paragraph(block: Paragraph, base: str) -> Iterator[str]:
    number = f"{escaped(block.number)} " if block.number else ""
    yield _begun(f"{number}{_inline(block.words, base)}")


@_block.register
def _prose(block: Prose, base: str) -> Iterator[str]:  # noqa: ARG001 - all have the same arguments
    yield block.markdown.strip()


@_block.register
def _bullets(block: Bullets, base: str) -> Iterator[str]:
    marks = (f"{count}." if block.ordered else "-" for count in range(1, len(block.items) + 1))
    yield "\n".join(
        f"{mark} {_begun(_inline(item.words, base))}" for mark, item in zip(marks, block.items, strict=True)
    )


@_block.register
def _fields(block: Fields, base: str) -> Iterator[str]:
    yield "\n".join(f"- **{escaped(label)}:** {_inline(words, base)}" for label, words in block.rows)


@_block.register
def _notice(block: Notice, base: str) -> Iterator[str]:
    yield f"> **{escaped(block.title)}.** {_inline(block.words, base)}"


@_block.register
def _table(block: Table, base: str) -> Iterator[str]:
    if not block.quiet:
        yield f"**{escaped(block.caption)}**"
    head = [escaped(column.label) for column in block.columns]
    rule = ["---:" if column.type == "number" else "---" for column in block.columns]
    rows = [[_inline(cell.words, base).replace("\n", " ") for cell in row.cells] for row in block.rows]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


@_block.register
def _timeline(block: Timeline, base: str) -> Iterator[str]:  # noqa: ARG001 - all have the same arguments
    yield from ()


@_block.register
def _chart(block: Chart, base: str) -> Iterator[str]:  # noqa: ARG001 - all have the same arguments
    yield f"*{escaped(block.title)}.* {escaped(block.about)}".strip()


@_block.register
def _blank(block: Blank, base: str) -> Iterator[str]:
    unit = f" ({escaped(block.unit)})" if block.unit else ""
    held = escaped(dict(block.choices).get(block.value, block.value)) if block.value else _RULE
    yield f"- **{escaped(block.label)}{unit}:** {held}" + (f" {_inline(block.help, base)}" if block.help else "")


@_block.register
def _blank_table(block: BlankTable, base: str) -> Iterator[str]:  # noqa: ARG001 - all have the same arguments
    head = [*([escaped(block.corner)] if block.heads else []), *(escaped(one.label) for one in block.columns)]
    rows = block.rows or ((None,) * len(block.columns),) * max(len(block.heads), 1)
    lead = [[escaped(said)] for _, said in block.heads] or [[] for _ in rows]
    lines = [[*first, *(escaped(one) if one else "" for one in row)] for first, row in zip(lead, rows, strict=True)]
    yield f"**{escaped(block.caption)}**"
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *lines))


@_block.register
def _blank_form(block: BlankForm, base: str) -> Iterator[str]:
    yield from (text for one in block.asked for text in _block(one, base))


@_block.register
def _pair(block: Pair, base: str) -> Iterator[str]:
    for side in block.sides:
        yield f"**{escaped(side.name)}**"
        yield from (text for one in side.blocks for text in _block(one, base))


_RULE = "\\_" * 8
"""What is drawn where something is to be written in."""


def _inline(words: Inline, base: str) -> str:
    return "".join(_span(span, base) for span in words)


def _span(span: Span, base: str) -> str:
    inner = span.text.strip()
    if not inner:
        return span.text
    lead, tail = span.text[: len(span.text) - len(span.text.lstrip())], span.text[len(span.text.rstrip()) :]
    marked = {"strong": "**{}**", "badge": "**({})**"}.get(span.role, "{}").format(escaped(inner))
    return f"{' ' if lead else ''}{_linked(marked, span.href, base)}{' ' if tail else ''}"


def _linked(words: str, href: str | None, base: str) -> str:
    if not href:
        return words
    if ":" in href:
        return f"[{words}](<{href}>)"
    address, hash_sign, anchor = href.partition("#")
    if base:
        return f"[{words}](<{base}/{address}.html{hash_sign}{anchor}>)"
    return f"[{words}]({address.rpartition('/')[2]}{hash_sign}{anchor})"


def _begun(text: str) -> str:
    """Return a line that is no list entry, heading or quotation because of what it happens to begin with."""
    first = text.lstrip()[:1]
    if first in ("-", "+", "#", ">", "=", "~"):
        return f"\\{text.lstrip()}"
    number, dot, rest = text.partition(".")
    is_entry = dot and number.isdigit() and rest[:1] in ("", " ")
    return f"{number}\\{dot}{rest}" if is_entry else text
