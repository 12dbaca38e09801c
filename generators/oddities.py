"""Markup outside the subset, which the site and pandoc would read differently or not at all: named, with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generators import limits
from generators.decoding import NOT_TEXT

_IN_HEADING = re.compile(r"\{[#.][^{}]*\}\s*$")
_SIGNS = {
    "directive": re.compile(r"^:::|^\{[a-z]+\}"),
    "superscript": re.compile(r"\^[^\s^]+\^"),
    "subscript": re.compile(r"(?<!~)~[^\s~]+~(?!~)"),
    "formula": re.compile(r"\$[^\s$][^$]*[^\s$]\$|\$[^\s$]\$"),
    "emoji": re.compile(r"(?<![\w:]):[a-z][a-z_+-]+:(?![\w:])"),
    "stray-mark": re.compile(r"\{\s*(?:[#.][^\s{}]|[A-Za-z][\w:-]*=)[^{}]*\}"),
}
_AT_LINE_START = {"meaning": re.compile(r":[ \t]"), "empty-line": re.compile(r"\[\^[^\]\s]+\]:")}
_BLOCK = re.compile(r"#{1,6}[ \t]|>|[-*+][ \t]|\d+[.)][ \t]|```|~~~|:|\|")
_ROLE = re.compile(r"\{[a-z:]+\}$")
_TOKENS = {"html_block": "raw-html", "html_inline": "raw-html", "s_open": "strikethrough"}
_ATTRIBUTES = frozenset({"id", "class", "lang"})
_TAKES_A_MARK = ("heading_open", "paragraph_open", "table_open", "blockquote_open", "container_note_open")


@dataclass(frozen=True)
class Oddity:
    """Markup outside the subset: its name, and the line where it stands."""

    name: str
    line: int
    shown: str


def watch(parser: MarkdownIt) -> None:
    """Make the parser note what is not to be seen in its tokens any more: lines `{...}`, and rows without a bar."""
    parser.core.ruler.after("block", "oddities", _note)


def _note(state: StateCore) -> None:
    lines = state.src.split("\n")
    places = sorted({*_marks(state.tokens, lines), *_joints(state.tokens, lines, state.env.get("references", {}))})
    shown = ((name, line, lines[line].strip()[:60]) for line, name in places if line < len(lines))
    state.env["noted"] = tuple(Oddity(name, line + 1, words) for name, line, words in shown if words)


def _marks(tokens: list[Token], lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines `{...}` that name nothing, and those after which pandoc stumbles over an indented line."""
    for token, following in pairwise([*tokens, None]):
        if token is not None and token.type == "attrs_block" and token.map:
            line = token.map[0]
            after = lines[line + 1] if line + 1 < len(lines) else ""
            if _is_stray(token, following):
                yield line, "stray-mark"
            elif _indent(after) > _indent(lines[line]):
                yield line + 1, "indented"


def _joints(tokens: list[Token], lines: list[str], references: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield the lines on which two blocks meet that need an empty line between them."""
    paragraph = -1
    for token in tokens:
        line, end = token.map or (0, 0)
        if token.type == "paragraph_open":
            paragraph = end
        elif (token.type == "table_open" and line == paragraph) or (token.type == "tr_open" and "|" not in lines[line]):
            yield line, "empty-line"
    spans = [reference["map"] for reference in references.values()]
    yield from ((line, "empty-line") for line in {end for _, end in spans} - {start for start, _ in spans})


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_blank(span: Token) -> bool:
    """Say whether a span is a blank of a form, `[]{.blank ...}`, whose attributes say what is to be filled in."""
    return "blank" in str(span.attrs.get("class", "")).split()


def _is_stray(mark: Token, following: Token | None) -> bool:
    if (
        following is None
        or following.nesting < 0
        or following.type == "attrs_block"
        or set(mark.attrs) - _ATTRIBUTES
        or not mark.attrs
    ):
        return True
    return "id" in mark.attrs and following.type not in _TAKES_A_MARK


def find(tokens: list[Token], env: Mapping[str, Any]) -> Iterator[Oddity]:
    """Yield what is outside the subset in parsed tokens; `env` is what the parser noted on its way."""
    yield from env.get("noted", ())
    for index, token in enumerate(tokens):
        yield from _block(token)
        yield from _words(token, tokens[index - 1].type if index else "")


def _block(token: Token) -> Iterator[Oddity]:
    line = (token.map[0] if token.map else 0) + 1
    info = token.info.strip()
    if token.type in _TOKENS:
        yield Oddity(_TOKENS[token.type], line, token.content.strip().split("\n")[0][:60])
    if token.level == limits.MARKDOWN_DEPTH + 1 and token.nesting == 1:
        yield Oddity("nesting", line, "")
    if (token.type == "fence" and info.startswith("{")) or (token.type == "container_note_open" and info != "note"):
        yield Oddity("directive", line, info[:60])


def _words(token: Token, before: str) -> Iterator[Oddity]:
    if before == "dt_open" and _BLOCK.match(token.content):
        yield Oddity("meaning", (token.map[0] if token.map else 0) + 1, token.content[:60])
    fresh = True
    for (line, child), (_, following) in pairwise([*inline([token], 0), (0, None)]):
        if child is None:
            continue
        starts, fresh = fresh, child.type in ("softbreak", "hardbreak")
        if child.type in _TOKENS:
            yield Oddity(_TOKENS[child.type], line, (child.content or child.markup)[:60])
        elif child.type == "span_open" and set(child.attrs) - _ATTRIBUTES and not _is_blank(child):
            odd = ((name, value) for name, value in child.attrs.items() if name not in _ATTRIBUTES)
            yield Oddity("stray-mark", line, " ".join(f"{name}={value}" for name, value in odd)[:60])
        elif child.type == "text_special" and NOT_TEXT.search(child.content):
            yield Oddity("hidden", line, child.markup[:60])
        elif child.type == "text":
            yield from _signs(line, child.content, before == "heading_open" and following is None)
            yield from _starts(line, child.content) if starts else ()
            role = _ROLE.search(child.content)
            if role and following is not None and following.type == "code_inline":
                yield Oddity("role", line, role[0][:60])


def _signs(line: int, text: str, ends_heading: bool) -> Iterator[Oddity]:
    at_end = _IN_HEADING.search(text) if ends_heading else None
    if at_end:
        yield Oddity("attribute-after-heading", line, at_end[0].strip()[:60])
        text = text[: at_end.start()]
    for name, sign in _SIGNS.items():
        found = sign.search(text)
        if found:
            yield Oddity(name, line, found[0][:60])


def _starts(line: int, text: str) -> Iterator[Oddity]:
    for name, sign in _AT_LINE_START.items():
        if sign.match(text):
            yield Oddity(name, line, text[:60])


def inline(group: list[Token], first: int) -> Iterator[tuple[int, Token]]:
    """Yield every inline token of a group of blocks with its line from 1; `first` is the line of those without one."""
    row = first
    for token in group:
        row = token.map[0] if token.map else row
        line = row + 1
        for child in token.children or ():
            yield line, child
            if child.type in ("softbreak", "hardbreak"):
                line += 1
