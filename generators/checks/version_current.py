"""An adopted text whose version is not the last of its versions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield a problem where an adopted text has no versions, or claims another one than the last."""
    for document in library:
        if document.field("status") != "adopted" or document.field("version") is None:
            continue
        versions, version = document.field("versions") or (), document.field("version")
        last = versions[-1].version if versions else ""
        if version != last:
            values = {"version": version, "last": last}
            yield Problem(library.place(document, ("version",)), "version-current", values, "" if last else "none")


CHECK = Check(code="E110", severity=Severity.ERROR, find=find)
