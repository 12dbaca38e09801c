"""Steps of calendars, and the days on which they fall."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.document import Document
from generators.library import Library
from generators.planning.lines import PlannedLine
from generators.records.calendar import Calendar, Step
from generators.records.planning import Pointer, Yearly

LEAP = 2024


@dataclass(frozen=True)
class FixedStep:
    """A step with its calendar."""

    document: Document
    step: Step

    @property
    def key(self) -> str:
        """Return how lines name it: `calendar#step`."""
        return f"{self.document.id}#{self.step.id}"

    def days(self, first: date, last: date) -> Iterator[date]:
        """Yield the days from `first` to `last`, both inclusive, on which the step falls."""
        if isinstance(self.step.date, date):
            found = [self.step.date]
        elif self.step.every is not None and exists(self.step.every):
            found = [on(self.step.every, year) for year in range(first.year, last.year + 1)]
        else:
            return
        yield from (day for day in found if first <= day <= last and self.step.holds(day))


def exists(every: Yearly) -> bool:
    """Say whether there is such a day in some year."""
    return 1 <= every.month <= 12 and 1 <= every.day <= monthrange(LEAP, every.month)[1]


def on(every: Yearly, year: int) -> date:
    """Return the day in this year; 29 February is the 28th where there is none."""
    return date(year, every.month, min(every.day, monthrange(year, every.month)[1]))


def steps(library: Library) -> Mapping[str, FixedStep]:
    """Return every step of every calendar by `calendar#step`."""
    return library.once("calendar steps", partial(_steps, library))


def _steps(library: Library) -> dict[str, FixedStep]:
    held = ((one, one.record) for one in library.of("calendar"))
    found = (FixedStep(one, step) for one, record in held if isinstance(record, Calendar) for step in record.steps)
    return {one.key: one for one in found}


def step_day(library: Library, line: PlannedLine) -> date | None:
    """Return the day of the step that a line feeds; None where it names none, or none falls into its programme.

    Of a step that comes back it is the first within the period of the programme that is not before the line begins,
    else the last within that period.
    """
    to = line.line.step
    step = steps(library).get(to) if isinstance(to, Pointer) else None
    if step is None:
        return None
    days = list(step.days(line.plan.programme.from_, line.plan.programme.until))
    start = line.line.start
    later = [day for day in days if not isinstance(start, date) or day >= start]
    return later[0] if later else days[-1] if days else None


def is_for(library: Library, step: Step, body: str) -> bool:
    """Say whether a step binds a body: it names the body, or its type; a name that is a body's id is no type."""
    document = library.get(body)
    kind = str(document.field("type")) if document else ""
    named = library.get(kind)
    is_body = named is not None and named.kind.name == "body"
    return body in step.for_ or (kind in step.for_ and not is_body)
