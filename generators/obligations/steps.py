"""Fixed days of calendars that bind a body: kept where what they ask for is handed in, or its lines are done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generators.library import Library
from generators.obligations import handed_in
from generators.obligations.handed_in import proof_of
from generators.obligations.obligation import Obligation, settled
from generators.planning.lines import PlannedLine, feeding
from generators.planning.states import state_on
from generators.planning.steps import FixedStep, is_for, step_day, steps


def fixed_days(library: Library, years: range, today: date) -> Iterator[Obligation]:
    """Yield each day of each step for each body that it binds."""
    first, last = date(years.start, 1, 1), date(years.stop - 1, 12, 31)
    for step in steps(library).values():
        bound = [body.id for body in library.of("body") if is_for(library, step.step, body.id)]
        for day in step.days(first, last) if bound else ():
            yield from (_of(library, step, body, day, today) for body in bound)


def _of(library: Library, step: FixedStep, body: str, day: date, today: date) -> Obligation:
    proof = proof_of(library, body, step.key, day, today)
    if proof is not None:
        state, done, why = handed_in.judged(proof, today)
        shown = (proof.document.id, proof.entry.id)
        return Obligation("step", step.document.id, state, body, step.step.id, day, done, why, shown_by=shown)
    lines = [one for one in feeding(library).get(step.key, ()) if one.body == body and step_day(library, one) == day]
    state, done, why = judged(library, lines, day, today)
    return Obligation("step", step.document.id, state, body, step.step.id, day, done, why)


def judged(library: Library, lines: Iterable[PlannedLine], day: date, today: date) -> tuple[str, date | None, str]:
    """Return state, day of completion, and why it is undecided, for what these lines are to bring by a day."""
    held = tuple(lines)
    if not held:
        return ("coming", None, "") if day >= today else ("undecided", None, "no-line")
    ends = [one.line.actual_end for one in held if state_on(library, one, today) == "done"]
    if len(ends) < len(held):
        return settled(day, None, today), None, ""
    known = [end for end in ends if isinstance(end, date)]
    if len(known) < len(ends):
        return "undecided", None, "no-end"
    return settled(day, max(known), today), max(known), ""
