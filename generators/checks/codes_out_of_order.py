"""Codes of a meeting whose numbers do not run on: one is left out, or stands before a smaller one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.record import Tag, has
from generators.problem import KeyPath, Problem, Severity

_LAST = re.compile(r"(?P<letter>[A-Z]+)(?P<number>[0-9]+)")


def find(library: Library) -> Iterator[Problem]:
    """Yield every code whose number is not the one after the last of its letter, in the order of the minutes."""
    for document in library.of("minutes"):
        last: dict[str, int] = {}
        for keys, code, letter, number in _numbered(document):
            due = last.get(letter, 0) + 1
            if number != due:
                values = {"code": code, "due": f"{code.rsplit('/', 1)[0]}/{letter}{due}"}
                yield Problem(library.place(document, (*keys, "code")), "codes-out-of-order", values)
            last[letter] = number


def _numbered(document: Document) -> Iterator[tuple[KeyPath, str, str, int]]:
    for keys, part in document.parts:
        code = getattr(part, "code", None) if keys and has(type(part), "code") and not isinstance(part, Tag) else None
        found = _LAST.fullmatch(code.rsplit("/", 1)[-1]) if isinstance(code, str) else None
        if found and isinstance(code, str):
            yield keys, code, found["letter"], int(found["number"])


CHECK = Check(code="E413", severity=Severity.WARNING, find=find)
