"""A file or folder that we are not allowed to read."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.file_names import printable
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.tree import Entry


def find(library: Library) -> Iterator[Problem]:
    """Yield every path that cannot be read."""
    for path, entry in library.files.items():
        if entry is Entry.UNREADABLE:
            yield Problem(Place(printable(path)), "unreadable-file")


CHECK = Check(code="E212", severity=Severity.ERROR, find=find)
