"""Where the items of an agenda come from: minutes, open actions, matters put off or asked for, the work programme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.agenda.threads import Thread, threads
from generators.agenda.topics import Source, Topic, spoken
from generators.follow_up import still_open
from generators.grouping import grouped
from generators.language import Language
from generators.library import Library
from generators.model.texts import Term
from generators.planning.lines import PlannedLine, of_body
from generators.planning.states import state_of
from generators.procedure.approval import approval_of
from generators.registers import Entry, Sitting, actions, closes, sittings
from generators.words import Words

KINDS = "item-kinds"


@dataclass(frozen=True)
class Asked:
    """Whose agenda it is: the body, the day of the sitting where it is known, and the day as of which all is said."""

    library: Library
    body: str
    sitting: date | None
    today: date

    def is_before(self, day: date) -> bool:
        """Say whether a day lies before the sitting."""
        return self.sitting is None or day < self.sitting


def held_by(library: Library, body: str) -> tuple[Sitting, ...]:
    """Return the sittings of a body, the latest first; one sitting may serve several bodies."""
    return library.once("sittings-by-body", partial(_by_body, library)).get(body, ())


def _by_body(library: Library) -> dict[str, tuple[Sitting, ...]]:
    return grouped((body, one) for one in sittings(library) for body in one.minutes.bodies)


def unapproved(asked: Asked) -> Iterator[Topic]:
    """Yield the approval of the minutes of each earlier sitting that are not approved yet, the oldest first.

    They are where their approval is recorded, or where their state is one that `closes`.
    """
    for sitting in reversed(held_by(asked.library, asked.body)):
        minutes = sitting.minutes
        if asked.is_before(minutes.date) and not _is_approved(asked.library, sitting):
            title = spoken(asked.library, partial(_approval, minutes.date))
            source = Source(sitting.document.id, code=minutes.code)
            kind = deciding_kind(asked.library)
            yield Topic(f"minutes-{minutes.date}", title, "minutes", source, kind, seen=minutes.state)


def _approval(day: date, words: Words, lang: Language) -> str:
    return words("agenda.item.minutes", day=lang.day(day))


def _is_approved(library: Library, sitting: Sitting) -> bool:
    return approval_of(library, sitting.document.id) is not None or closes(library, sitting.minutes.state)


def deciding_kind(library: Library) -> Term | None:
    """Return the kind of an item that asks for a decision, where the vocabulary marks one."""
    vocabulary = library.get(KINDS)
    entries = vocabulary.field("terms") or () if vocabulary else ()
    found = next((Term(entry.id) for entry in entries if entry.decides is True), None)
    if found is not None:
        found.vocabulary = KINDS
    return found


def open_actions(asked: Asked) -> Iterator[Topic]:
    """Yield the follow-up of all actions of earlier sittings that are still open, as one item."""
    found = tuple(entry for entry in _actions(asked) if still_open(asked.library, entry, asked.today))
    if found:
        title = spoken(asked.library, lambda words, _: words("agenda.item.actions"))
        yield Topic("follow-up", title, "actions", actions=found, seen=len(found))


def _actions(asked: Asked) -> Iterator[Entry]:
    known = asked.library.once("actions-by-body", partial(_actions_by_body, asked.library))
    return (entry for entry in reversed(known.get(asked.body, ())) if asked.is_before(entry.date))


def _actions_by_body(library: Library) -> dict[str, tuple[Entry, ...]]:
    return grouped((body, entry) for entry in actions(library) for body in entry.sitting.minutes.bodies)


def unfinished(asked: Asked) -> Iterator[Topic]:
    """Yield the items that come back: put off by this body itself, or asked for by another one."""
    for thread in threads(asked.library, asked.body, asked.sitting):
        source = Source(thread.sitting.document.id, thread.item.id, thread.sitting.minutes.code)
        if thread.held:
            yield Topic(
                thread.item.id, thread.title, "returns", source, thread.item.kind, thread.place, seen=thread.outcome
            )
        elif thread.ask:
            yield _asked_for(thread, source)


def _asked_for(thread: Thread, source: Source) -> Topic:
    ask = thread.ask
    assert ask is not None
    seen = thread.sitting.minutes.bodies
    return Topic(ask.id, ask.title, "asked", source, continues=thread.place, reason=ask.reason, seen=seen)


def due_lines(asked: Asked) -> Iterator[Topic]:
    """Yield the lines of the work programmes that are due at this sitting or were before, and are not done yet."""
    for plan in of_body(asked.library, asked.body):
        for line in plan.lines:
            day = due_at(line)
            last = asked.sitting or asked.today
            if day is not None and day <= last and state_of(asked.library, line) in ("open", "in-progress", ""):
                source = Source(plan.document.id, line.line.id)
                yield Topic(line.line.id, line.line.activity, "programme", source, seen=day)


def due_at(line: PlannedLine) -> date | None:
    """Return the day of the planned sitting at which a line is due; else the planned end of the line."""
    planned = line.sitting
    return planned.date if planned and isinstance(planned.date, date) else line.due
