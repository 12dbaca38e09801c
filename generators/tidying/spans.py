"""Where each key and value of a YAML text stands, so that one of them can be written anew and all else stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.model.scalars import RESERVED
from generators.problem import KeyPath
from generators.source import Mark, outline

Spot = tuple[int, int]
_PLAIN = re.compile(r"[^\W_][\w./]*(?:[ -][\w./()]+)*")


@dataclass(frozen=True)
class Span:
    """A value at its key path: where its key starts and ends, and where the value does; line and column from 0."""

    keys: KeyPath
    key: tuple[Spot, Spot] | None
    start: Spot
    end: Spot


@dataclass
class _Frame:
    keys: KeyPath
    start: Spot
    is_mapping: bool
    key: tuple[Spot, Spot] | None = None
    name: str | None = None
    count: int = 0


def spans(text: str) -> list[Span]:
    """Return every value of the text, the inner ones before the outer; the text must be one that `read` accepts."""
    return list(_spans(text.split("\n"), outline(text)))


def _spans(lines: list[str], marks: Iterator[Mark]) -> Iterator[Span]:
    stack: list[_Frame] = []
    for mark in marks:
        if mark.what == "end":
            frame = stack.pop()
            yield Span(frame.keys, stack[-1].key if stack else None, frame.start, mark.end)
            _next(stack)
        elif stack and stack[-1].is_mapping and stack[-1].name is None:
            stack[-1].name = lines[mark.start[0]][mark.start[1] : mark.end[1]].strip("\"'")
            stack[-1].key = (mark.start, mark.end)
        elif mark.what == "scalar":
            yield Span(_keys(stack), stack[-1].key if stack else None, mark.start, mark.end)
            _next(stack)
        else:
            stack.append(_Frame(_keys(stack), mark.start, mark.what == "mapping"))


def _keys(stack: list[_Frame]) -> KeyPath:
    if not stack:
        return ()
    frame = stack[-1]
    return (*frame.keys, str(frame.name) if frame.is_mapping else frame.count)


def _next(stack: list[_Frame]) -> None:
    if stack:
        stack[-1].name = None
        stack[-1].count += 1


def replaced(text: str, values: Mapping[KeyPath, str]) -> str:
    """Return the text with these values written anew; a top-level key that it does not have yet comes at the end."""
    known = {span.keys: span for span in spans(text)}
    lines = text.split("\n")
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    for span in sorted((known[keys] for keys in values if keys in known), key=lambda one: one.start, reverse=True):
        start, end = (offsets[line] + column for line, column in (span.start, span.end))
        text = text[:start] + values[span.keys] + ("\n" if span.end[1] == 0 else "") + text[end:]
    fresh = "".join(f"{keys[0]}: {value}\n" for keys, value in values.items() if keys not in known)
    return text.rstrip("\n") + "\n" + fresh


def scalar(text: str) -> str:
    """Return a text as a YAML scalar: plain where nothing can be mistaken, else in double quotes."""
    safe = _PLAIN.fullmatch(text) and text.lower() not in ("true", "false", "null", "yes", "no", "on", "off")
    return text if safe or text in RESERVED else json.dumps(text, ensure_ascii=False)


def texts(words: Mapping[str, str]) -> str:
    """Return words by language as a mapping in brackets."""
    return "{" + ", ".join(f"{lang}: {scalar(text)}" for lang, text in words.items()) + "}"
