"""An id or folder name that the site keeps for its own pages and tools."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.reserved import IDS, reserved_folder


def find(library: Library) -> Iterator[Problem]:
    """Yield every record whose id is reserved, and every folder with the name of a language, once."""
    for key, paths in library.ids.items():
        if key in IDS:
            yield Problem(Place(paths[0]), "reserved-name", {"name": key})
    folders: dict[str, str] = {}
    for path in library.files:
        name = reserved_folder(library, path)
        if name:
            folders.setdefault(path[: path.index(f"/{name}/") + len(name) + 1], name)
    for folder, name in folders.items():
        yield Problem(Place(folder), "reserved-name", {"name": name}, "folder")


CHECK = Check(code="E303", severity=Severity.ERROR, find=find)
