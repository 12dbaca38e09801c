"""Two names that differ in upper and lower case alone: on Windows and macOS one would overwrite the other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generators.check import Check
from generators.file_names import printable
from generators.library import Library
from generators.problem import Place, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield each later file or folder, once, whose path is that of an earlier one but for case and composition."""
    held: dict[str, str] = {}
    told: set[str] = set()
    for path in library.files:
        parts = path.split("/")
        for length in range(1, len(parts) + 1):
            own = "/".join(parts[:length])
            first = held.setdefault(unicodedata.normalize("NFC", own).casefold(), own)
            if first != own:
                if own not in told:
                    yield Problem(Place(printable(own)), "case-collision", {"other": first, "name": printable(own)})
                told.add(own)
                break


CHECK = Check(code="E209", severity=Severity.ERROR, find=find)
