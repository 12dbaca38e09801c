"""What a check must offer: one file in checks/ ends in `CHECK = Check(...)`; its name is the name of the file."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from generators import checks as folder_of_checks
from generators.garbage import paused
from generators.library import Library
from generators.problem import Problem, Severity


@dataclass(frozen=True)
class Check:
    """One rule: its code for ever, how bad a breach is, and what finds it in a whole library.

    `find` yields problems whose `check` is the file's name; `severity` may depend on the site's policy.
    """

    code: str
    severity: Severity
    find: Callable[[Library], Iterable[Problem]]


@cache
def registry() -> dict[str, Check]:
    """Return every check by its name, as found by walking the folder checks/; the name is the file's with hyphens."""
    found = {}
    for module in sorted(pkgutil.iter_modules(folder_of_checks.__path__), key=lambda module: module.name):
        check: Check = import_module(f"{folder_of_checks.__name__}.{module.name}").CHECK
        found[module.name.replace("_", "-")] = check
    return found


def read_as(name: str) -> Callable[[Library], Iterable[Problem]]:
    """Return what yields the problems of this name that reading the files has found already."""

    def find(library: Library) -> Iterable[Problem]:
        return (problem for problem in library.problems if problem.check == name)

    return find


@paused()
def run(library: Library) -> list[Problem]:
    """Return all problems of all checks, sorted by place, each once."""
    found = {problem.key(): problem for check in registry().values() for problem in check.find(library)}
    return [found[key] for key in sorted(found)]
