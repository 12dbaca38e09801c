"""Something that is neither a file nor a folder, such as a pipe: reading it could wait for ever."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.file_names import printable
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.tree import Entry


def find(library: Library) -> Iterator[Problem]:
    """Yield every path that is not a regular file."""
    for path, entry in library.files.items():
        if entry is Entry.OTHER:
            yield Problem(Place(printable(path)), "special-file")


CHECK = Check(code="E211", severity=Severity.ERROR, find=find)
