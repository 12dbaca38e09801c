"""A file name that Windows keeps for devices: no one there could check the repository out."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.file_names import is_device, printable
from generators.library import Library
from generators.problem import Place, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every file or folder whose name up to the first point is that of a device."""
    for path in library.files:
        name = next((part for part in path.split("/") if is_device(part)), "")
        if name:
            yield Problem(Place(printable(path)), "reserved-file-name", {"name": printable(name)})


CHECK = Check(code="E208", severity=Severity.ERROR, find=find)
