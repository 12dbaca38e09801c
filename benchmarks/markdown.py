"""Our pages as plain Markdown that every peer reads, so that all make the same pages with the same words and links.

Marks of our own (`{#id}`, `[]{#p-...}`) are left out; peers have no numbers and permanent links at each paragraph, and
what these cost us is thus counted against us.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generators.blocks import Block, Bullets, Fields, Heading, Inline, Notice, Page, Paragraph, Prose, Table
from generators.building import plan
from generators.loading import load
from generators.pages import makers
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words

_MARK = re.compile(r"^\{#[^}\n]*\}\n|\[\]\{#[^}\n]*\} ?", re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$!&])")
START = "index"


def write(root: Path, out: Path, day: date) -> list[str]:
    """Write every page of every language as Markdown into the folder; return their addresses, the start page first."""
    library = load(FolderTree(root), root / ".cache").public()
    addresses = [START]
    for lang in library.site.languages:
        view = View(library, lang, words(lang), day)
        assert plan(view, library.site.languages)
        for address, make in makers(view, {}):
            addresses.append(f"{lang}/{address}")
            path = out / f"{lang}/{address}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n\n".join(_page(make())) + "\n", encoding="utf-8")
    (out / f"{START}.md").write_text("# Synthetic handbook\n", encoding="utf-8")
    return addresses


def _page(page: Page) -> Iterator[str]:
    up = "../" * page.address.count("/")
    yield f"# {_escaped(plain(page.title))}"
    for block in page.blocks:
        yield from _block(block, up)


def _block(block: Block, up: str) -> Iterator[str]:
    match block:
        case Prose():
            yield _MARK.sub("", block.markdown).strip()
        case Heading():
            yield f"{'#' * block.level} {_inline(block.words, up)}"
        case Paragraph():
            yield _inline(block.words, up)
        case Bullets():
            yield "\n".join(f"- {_inline(item.words, up)}" for item in block.items)
        case Table():
            yield _table([column.label for column in block.columns], _rows(block, up))
        case Fields():
            yield _table(["", ""], ([_escaped(label), _inline(words, up)] for label, words in block.rows))
        case Notice():
            yield f"> {_inline(block.words, up)}"


def _rows(table: Table, up: str) -> Iterator[list[str]]:
    return ([_inline(cell.words, up) for cell in row.cells] for row in table.rows)


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _inline(words: Inline, up: str) -> str:
    made = []
    for span in words:
        inside = span.href and ":" not in span.href and not span.href.startswith("#")
        text = _escaped(span.text)
        made.append(f"[{text}]({up}{str(span.href).partition('#')[0]}.md)" if inside else text)
    return "".join(made)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
