"""What happened in a month and what comes next, as the records themselves say it.

A guideline counts as changed when one of its versions was adopted, came into force or ended: these are days that a
record states. What git knows of a draft is no news, and would change with the history of the repository.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.document import Document
from generators.grouping import grouped
from generators.in_force import is_draft
from generators.library import Library
from generators.model.record import Version
from generators.newsletter.month import Month, month_of
from generators.planning.lines import PlannedLine, all_lines, plans
from generators.planning.states import state_of
from generators.planning.steps import FixedStep, steps
from generators.records.newsletter import Newsletter
from generators.records.programme import PlannedSitting
from generators.registers import Entry, Sitting, decisions, recommendations, sittings

AHEAD = 2
"""The newsletter tells what comes in so many months after its own."""
What = Entry | Sitting | Version | PlannedLine | PlannedSitting | FixedStep


@dataclass(frozen=True)
class News:
    """One piece of news: its key, the part of the newsletter that it stands in, its day, its record, and what it is."""

    key: str
    section: str
    day: date
    document: Document
    what: What


def happened(library: Library, month: Month, until: date) -> tuple[News, ...]:
    """Return what happened in a month up to a day, by day and key."""
    found = library.once("news", partial(_by_month, library)).get(month, ())
    return tuple(one for one in found if one.day <= until)


def coming(library: Library, month: Month, until: date) -> tuple[News, ...]:
    """Return the planned meetings and fixed days after that day, or after the month, and in the months AHEAD."""
    first, last = min(until, month.last), month.after(AHEAD).last
    found = [one for one in _planned(library) if first < one.day <= last]
    for key, step in steps(library).items():
        days = step.days(first, last)
        found += [News(key, "coming", day, step.document, step) for day in days if first < day]
    return tuple(sorted(found, key=_order))


def months(library: Library, until: date) -> tuple[Month, ...]:
    """Return the months of which there is a newsletter by a day, the latest first."""
    found = {one for one, news in library.once("news", partial(_by_month, library)).items()
             if any(each.day <= until for each in news)}  # fmt: skip
    edited_months = (one for one in edited(library) if one.first <= until)
    return tuple(sorted({*found, *edited_months}, reverse=True))


def edited(library: Library) -> dict[Month, Document]:
    """Return the records of newsletters by month; of two for one month the first by id, and a check names the other."""
    found: dict[Month, Document] = {}
    for document in library.of("newsletter"):
        if isinstance(document.record, Newsletter):
            year, number = document.record.month.split("-")
            found.setdefault(Month(int(year), int(number)), document)
    return found


def _by_month(library: Library) -> dict[Month, tuple[News, ...]]:
    found = sorted((*_made(library), *_versions(library), *_done(library)), key=_order)
    return grouped((month_of(one.day), one) for one in found)


def _order(one: News) -> tuple[date, str]:
    return one.day, one.key


def _made(library: Library) -> Iterator[News]:
    for entry in (*decisions(library), *recommendations(library)):
        yield News(entry.made.code, "decisions", entry.date, entry.sitting.document, entry)
    for one in sittings(library):
        yield News(one.minutes.code, "meetings", one.minutes.date, one.document, one)


def _versions(library: Library) -> Iterator[News]:
    for kind in ("guideline", "tor"):
        for document in library.of(kind):
            if is_draft(document):
                continue
            for one in document.field("versions") or ():
                day = next((day for day in (one.from_, one.adopted) if isinstance(day, date)), None)
                if day is not None:
                    yield News(f"{document.id}/{one.version}", "guidelines", day, document, one)


def _done(library: Library) -> Iterator[News]:
    for line in all_lines(library):
        day = line.line.actual_end
        if isinstance(day, date) and state_of(library, line) == "done":
            yield News(line.key, "milestones", day, line.plan.document, line)


def _planned(library: Library) -> Iterator[News]:
    for plan in plans(library):
        for one in plan.programme.meetings:
            if isinstance(one.date, date):
                yield News(f"{plan.document.id}#{one.id}", "coming", one.date, plan.document, one)
