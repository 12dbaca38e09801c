"""A file name that cannot be an id."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.file_names import is_sound
from generators.library import Library
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every record with such a name; a name that works nowhere is another check's."""
    return (one for one in library.problems if one.check == "bad-id" and is_sound(one.place.file))


CHECK = Check(code="E301", severity=Severity.ERROR, find=find)
