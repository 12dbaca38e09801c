"""A file or folder name that does not exist on every system, or that nobody can type."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.file_names import FORBIDDEN, breach, printable
from generators.library import Library
from generators.limits import PATH_PART_BYTES
from generators.problem import Place, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every file or folder whose name breaks a rule, once."""
    seen: set[str] = set()
    for path in library.files:
        parts = path.split("/")
        for length, part in enumerate(parts, 1):
            own = "/".join(parts[:length])
            if own not in seen and breach(part):
                found = FORBIDDEN.search(part)
                values = {"name": printable(part)[:60], "character": found[0] if found else ""}
                values["limit"] = str(PATH_PART_BYTES)
                yield Problem(Place(printable(own)), "bad-file-name", values, breach(part))
            seen.add(own)


CHECK = Check(code="E207", severity=Severity.ERROR, find=find)
