"""Where in prose a problem stands: the line that the reader of Markdown knows, and the column of the very words."""

from __future__ import annotations

from generators.problem import Place
from generators.prose import Prose, ProseUnit


def in_prose(prose: Prose, line: int, shown: str = "") -> Place:
    """Return the place of these words on or soon after this line; the line's beginning where they are not found."""
    lines = prose.text.split("\n")
    for number in range(line, min(line + 3, len(lines) + 1)):
        found = lines[number - 1].find(shown) if shown else -1
        if found >= 0:
            return Place(prose.path, number, found + 1)
    return Place(prose.path, line, 1)


def in_unit(prose: Prose, unit: ProseUnit, shown: str) -> Place:
    """Return the place of these words within a unit; the unit's first line where they are not found."""
    for number, line in enumerate(prose.text.split("\n")[unit.lines[0] - 1 : unit.lines[1]], unit.lines[0]):
        if shown and shown in line:
            return Place(prose.path, number, line.index(shown) + 1)
    return Place(prose.path, unit.lines[0], 1)


def mark_place(prose: Prose, unit: ProseUnit) -> Place:
    """Return where the id of a unit stands: on the line before it, or at its beginning."""
    lines = prose.text.split("\n")
    for number in range(max(unit.lines[0] - 1, 1), unit.lines[1] + 1):
        found = lines[number - 1].find(f"#{unit.mark}")
        if found >= 0:
            return Place(prose.path, number, found + 2)
    return Place(prose.path, unit.lines[0], 1)
