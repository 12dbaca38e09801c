"""Answers as YAML, in the form that `tidy` keeps: one value a line, long texts line by line as they were written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from generators.collecting.answers import Answers
from generators.tidying.spans import scalar

_STEP = "  "
_HEAD = ("report", "version", "institution", "body", "period")
STAMP = "stamp"
"""The key of the stamp: a file whose lines have another one was changed by people since it was collected."""
_DIGITS = 12


def path_of(answers: Answers) -> str:
    """Return where the answers are kept in the repository."""
    issue = f"{answers.body or 'all'}-{answers.period or 'none'}"
    return f"content/reports/{answers.report}/answers/{issue}/{answers.institution}.yaml"


def yaml_of(answers: Answers) -> str:
    """Return the answers as YAML, with the stamp of what was sent."""
    head = [f"{name}: {scalar(getattr(answers, name))}" for name in _HEAD if getattr(answers, name)]
    lines = (*head, *_lines(answers), "")
    return "\n".join((*head, f"{STAMP}: {stamp(lines)}", *lines[len(head) :]))


def stamp(lines: Iterable[str]) -> str:
    """Return the first digits of the SHA-256 of the lines of a file of answers without that of the stamp."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_DIGITS]


def _lines(answers: Answers) -> Iterator[str]:
    yield "answers:"
    for key, value in answers.values.items():
        yield from _value(key, value)
    if answers.unfit:
        yield "unfit:"
        rows = tuple({"field": one.field, "why": one.why, "said": one.said} for one in answers.unfit)
        yield from _rows(rows)


def _value(key: str, value: str | tuple[Mapping[str, str], ...]) -> Iterator[str]:
    if isinstance(value, str):
        yield from _entry(f"{_STEP}{key}:", value, _STEP * 2)
    else:
        yield f"{_STEP}{key}:"
        yield from (f"{_STEP}{line}" for line in _rows(value))


def _rows(rows: tuple[Mapping[str, str], ...]) -> Iterator[str]:
    for row in rows:
        for number, (key, value) in enumerate(row.items()):
            mark = _STEP if number else "- "
            yield from _entry(f"{_STEP}{mark}{key}:", value, _STEP * 3)


def _entry(key: str, text: str, indent: str) -> Iterator[str]:
    """Yield a value behind its key; text of several lines as a block, where a block gives it back as it is."""
    lines = text.split("\n")
    if (
        len(lines) == 1
        or text[0].isspace()
        or not all(one.isprintable() or one.isspace() for line in lines for one in line)
    ):
        yield f"{key} {scalar(text)}"
        return
    yield f"{key} |-"
    yield from (f"{indent}{line}".rstrip() for line in lines)
