"""Two goals or measures of one strategy with the same id: nobody could say which one a line serves."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.records.strategy import Strategy


def find(library: Library) -> Iterator[Problem]:
    """Yield every goal and measure whose id stands earlier in the strategy, in another list; one list is E119's."""
    for document in library.of("strategy"):
        if not isinstance(document.record, Strategy):
            continue
        seen: dict[str, KeyPath] = {}
        for keys, key in _ids(document.record):
            if key in seen and seen[key][:-2] != keys[:-2]:
                line = str(library.place(document, seen[key]).line)
                yield Problem(library.place(document, keys), "ambiguous-measure", {"id": key, "line": line})
            seen.setdefault(key, keys)


def _ids(strategy: Strategy) -> Iterator[tuple[KeyPath, str]]:
    for place, goal in enumerate(strategy.goals):
        yield ("goals", place, "id"), goal.id
        for index, measure in enumerate(goal.measures):
            yield ("goals", place, "measures", index, "id"), measure.id


CHECK = Check(code="E470", severity=Severity.ERROR, find=find)
