"""A symbolic link: it could lead out of the repository and publish what it finds there."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.file_names import printable
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.tree import Entry


def find(library: Library) -> Iterator[Problem]:
    """Yield every symbolic link."""
    for path, entry in library.files.items():
        if entry is Entry.LINK:
            yield Problem(Place(printable(path)), "symbolic-link")


CHECK = Check(code="E210", severity=Severity.ERROR, find=find)
