"""Conflicts of plans as problems with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generators.library import Library
from generators.planning.conflicts import conflicts
from generators.problem import Problem


def conflict(kind: str) -> Callable[[Library], Iterator[Problem]]:
    """Return what yields every conflict of a kind as a problem of the check that has its name."""

    def find(library: Library) -> Iterator[Problem]:
        for one in conflicts(library, kind):
            yield Problem(library.place(one.document, one.keys), kind, dict(one.values))

    return find
