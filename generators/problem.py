"""What the user can mend: one problem, at one place, with words in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType

KeyPath = tuple[str | int, ...]


class Severity(IntEnum):
    """How bad it is: an error stops the build, a warning and a notice do not."""

    ERROR = 0
    WARNING = 1
    NOTICE = 2


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `file:line:column`, as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the check that found it, where, and the values that its message needs.

    `check` is the file name of the check; its code and words are looked up by that name. `severity` stands over that of
    the check where the site's policy decides.
    """

    place: Place
    check: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    variant: str = ""
    severity: Severity | None = None

    def key(self) -> tuple[Place, str, str, tuple[tuple[str, str], ...]]:
        """Return what problems are sorted by: place first, so that a file is read from top to bottom."""
        return (self.place, self.check, self.variant, tuple(sorted(self.values.items())))


class DoracakError(Exception):
    """A mistake that the user can mend and that stops the command at once (exit 1)."""

    def __init__(self, name: str, problem: Problem | None = None, /, **values: str) -> None:
        """Keep the name of the message in the words files and the values that it needs.

        A problem that led to it stands in the slot `said`, in the language of whoever reads it.
        """
        super().__init__(name)
        self.name, self.problem = name, problem
        self.values = values
