"""Re-indents YAML line by line: two blanks a level, dashes below their key; comments, quotes and wraps stay.

Nothing is loaded and dumped again: each line is only moved, so that what an author wrote is what a reviewer sees.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generators.source import Mark, outline

STEP = 2


@dataclass(frozen=True)
class _Token:
    """A key or a dash: where it stands, and in which column it belongs; `value` is where its value starts."""

    what: Literal["key", "dash"]
    column: int
    belongs: int


@dataclass(frozen=True)
class _Leaf:
    """A scalar or a bracketed collection: its first and last line, and the column that its own lines must keep to."""

    first: int
    column: int
    last: int
    least: int
    block: bool


@dataclass
class _Frame:
    what: str
    column: int
    old: int
    key_next: bool = True


@dataclass
class _Plan:
    tokens: dict[int, list[_Token]] = field(default_factory=dict)
    leaves: list[_Leaf] = field(default_factory=list)
    values: dict[tuple[int, int], int] = field(default_factory=dict)
    """Where the value of the key at (line, column) starts, if on the same line."""

    @cached_property
    def order(self) -> list[int]:
        """Return the lines that hold a key or a dash, sorted; asked for when all of them are known."""
        return sorted(self.tokens)


class _StrangeError(Exception):
    """The text is written in a way that we do not re-indent."""


def indented(text: str) -> str:
    """Return the text re-indented, without trailing blanks and with single blank lines; the same again if run again."""
    lines = text.split("\n")
    try:
        return _rewritten(lines, _planned(list(outline(text)), lines))
    except _StrangeError:
        return text


def _planned(marks: list[Mark], lines: list[str]) -> _Plan:
    plan = _Plan()
    stack: list[_Frame] = []
    key = (0, 0)
    steps = iter(marks)
    for mark in steps:
        if mark.what == "end":
            stack.pop()
            continue
        frame = stack[-1] if stack else None
        if frame is not None and frame.what == "mapping" and frame.key_next:
            key = mark.start
            _add(plan, lines, key[0], _Token("key", key[1], frame.column))
            frame.key_next = False
            continue
        belongs = _column(frame, mark, lines, plan)
        if frame is not None and frame.what == "mapping":
            frame.key_next = True
            if mark.start[0] == key[0]:
                plan.values[key] = mark.start[1]
        if mark.what == "scalar" or mark.flow:
            end = mark.end if mark.what == "scalar" else _skipped(steps, mark)
            plan.leaves.append(_leaf(mark, end, belongs, lines))
        else:
            stack.append(_Frame(mark.what, belongs, mark.start[1]))
    return plan


def _column(frame: _Frame | None, mark: Mark, lines: list[str], plan: _Plan) -> int:
    """Return the column of what hangs below the frame, and note the dash that stands before it in a list."""
    if frame is None:
        if mark.what == "scalar" or mark.flow:
            raise _StrangeError
        return 0
    if frame.what == "list":
        line = mark.start[0]
        while line >= 0 and lines[line][frame.old : frame.old + 1] != "-":
            line -= 1
        if line < 0:
            raise _StrangeError
        _add(plan, lines, line, _Token("dash", frame.old, frame.column))
    return frame.column + STEP


def _add(plan: _Plan, lines: list[str], line: int, token: _Token) -> None:
    held = plan.tokens.setdefault(line, [])
    before = lines[line][: token.column]
    if before.strip() and (not held or before[held[-1].column + 1 :].strip()):
        raise _StrangeError
    held.append(token)


def _skipped(steps: Iterator[Mark], mark: Mark) -> tuple[int, int]:
    """Pass over a bracketed collection, and return where it ends."""
    depth, end = 1, mark.end
    while depth:
        step = next(steps)
        depth += -1 if step.what == "end" else step.what in ("mapping", "list")
        end = step.end
    return end


def _leaf(mark: Mark, end: tuple[int, int], belongs: int, lines: list[str]) -> _Leaf:
    block = mark.style in ("|", ">")
    last = end[0] - 1 if block and end[1] == 0 else end[0]
    return _Leaf(mark.start[0], mark.start[1], min(last, len(lines) - 1), belongs, block)


def _rewritten(lines: list[str], plan: _Plan) -> str:
    fresh: dict[int, str] = {line: _line(lines[line], line, tokens, plan) for line, tokens in plan.tokens.items()}
    kept: set[int] = set()
    for leaf in plan.leaves:
        for place, words in _leaf_lines(leaf, lines, plan):
            fresh[place] = words
            kept.add(place)
    result: list[str] = []
    for number, line in enumerate(lines):
        if number not in fresh:
            fresh[number] = _other(line, number, plan)
        if fresh[number] or number in kept or (result and result[-1]):
            result.append(fresh[number])
    return "\n".join(result).rstrip("\n") + "\n"


def _line(line: str, number: int, tokens: list[_Token], plan: _Plan) -> str:
    words = " " * tokens[0].belongs
    for token in tokens[:-1]:
        if token.what != "dash":
            raise _StrangeError
        words += "- "
    last = tokens[-1]
    if last.what == "dash":
        return (words + "- " + line[last.column + 1 :].strip()).rstrip()
    start = plan.values.get((number, last.column))
    if start is None:
        return (words + line[last.column :]).rstrip()
    return (words + line[last.column : start].rstrip() + " " + line[start:]).rstrip()


def _leaf_lines(leaf: _Leaf, lines: list[str], plan: _Plan) -> Iterator[tuple[int, str]]:
    numbers = [line for line in range(leaf.first, leaf.last + 1) if line not in plan.tokens]
    if leaf.block:
        yield from _block_lines(leaf, lines, [number for number in numbers if number > leaf.first])
        return
    shift = _shift(leaf, plan)
    for number in numbers:
        bare = lines[number].strip()
        least = leaf.least - (STEP if bare[:1] in ("]", "}") else 0)
        column = max(_leading(lines[number]) + shift, least)
        yield number, " " * column + bare if bare else ""


def _shift(leaf: _Leaf, plan: _Plan) -> int:
    if leaf.first not in plan.tokens:
        return leaf.least - leaf.column
    first = plan.tokens[leaf.first][0]
    return first.belongs - first.column


def _block_lines(leaf: _Leaf, lines: list[str], numbers: list[int]) -> Iterator[tuple[int, str]]:
    written = next((_leading(lines[number]) for number in numbers if lines[number].strip()), 0)
    for number in numbers:
        line = lines[number]
        if line.strip():
            yield number, " " * leaf.least + line[written:]
        else:
            yield number, " " * leaf.least + line[written:] if len(line) > written else ""


def _other(line: str, number: int, plan: _Plan) -> str:
    """Return a comment in the column of the line that it speaks of: the next one, or else the one above it."""
    bare = line.strip()
    if not bare.startswith("#"):
        return line.rstrip()
    old = _leading(line)
    place = bisect(plan.order, number)
    after = plan.tokens[plan.order[place]][0] if place < len(plan.order) else None
    if after is not None and after.column == old:
        return " " * after.belongs + bare
    above = (plan.tokens[line][0] for line in reversed(plan.order[:place]))
    nearest = next((token for token in above if token.column <= old), after)
    return " " * (nearest.belongs if nearest else 0) + bare


def _leading(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
