"""Share of the lines due that are done.

Source: domain brief, section 5, report 2 (semi-annual monitoring of work programmes: share due and done).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generators.figures.ratio import Ratio, ratio
from generators.library import Library
from generators.planning.lines import PlannedLine
from generators.planning.states import state_on


def due_done(library: Library, lines: Iterable[PlannedLine], as_of: date) -> Ratio:
    """Return the lines due by `as_of` that are done, divided by the lines due by then; undated lines are never due."""
    due = [line for line in lines if line.due is not None and line.due <= as_of]
    done = [line for line in due if state_on(library, line, as_of) == "done"]
    return ratio("due-done", len(done), len(due), as_of, (line.key for line in due))
