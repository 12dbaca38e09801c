"""Small libraries of plans: the tiny repository with lines, indicators or thresholds written in YAML."""

from __future__ import annotations

from pathlib import Path

from generators.library import Library
from generators.loading import load
from generators.planning.lines import PlannedLine, all_lines
from tests.repository import Step, build

PROGRAMME = "content/programmes/committee-2024.yaml"
HEAD = """\
title: {sq: Programi, en: Programme}
body: committee
from: 2024-01-01
until: 2024-12-31
adopted: not-stated
basis: example
source: {sq: Shembull, en: Example}
"""
THRESHOLDS = """\
title: {sq: Pragje, en: Thresholds}
version: "1"
from: 2024-01-01
activities: {at_risk: "1", off_track: "31"}
indicators: {on_track: "0.9", at_risk: "0.6"}
basis: example
source: {sq: Shembull, en: Example}
"""


def line(key: str, status: str, start: str, end: str, more: str = "") -> str:
    """Return a line of a programme in YAML; `more` holds further fields in braces' style."""
    rest = f", {more}" if more else ""
    return (
        f"  - {{id: {key}, activity: {{sq: {key}, en: {key}}}, product: not-stated, owner: not-stated, "
        f"start: {start}, end: {end}, status: {status}{rest}}}\n"
    )


def library(root: Path, *lines: str, meetings: str = "", **files: str) -> Library:
    """Return a library whose one programme has these lines; `files` are more files by path with `__` for `/`."""
    sittings = f"meetings: [{meetings}]\n" if meetings else ""
    held = f"{HEAD}{sittings}lines:\n{''.join(lines)}" if lines else ""
    steps = [Step(PROGRAMME, ("yaml",), held)] if held else []
    steps += [Step(path.replace("__", "/") + ".yaml", ("yaml",), text) for path, text in files.items()]
    found = load(build(root, tuple(steps)))
    assert list(found.problems) == []
    return found


def lines(root: Path, *written: str) -> tuple[Library, tuple[PlannedLine, ...]]:
    """Return a library with the lines of its one programme."""
    found = library(root, *written)
    return found, all_lines(found)
