"""The meetings that a report is about, and what they decided, recommended and asked for, as of its cut-off day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generators.follow_up import closed_on
from generators.in_scope.bodies import beneath, bodies
from generators.meeting_statistics.groups import MAIN
from generators.meeting_statistics.meetings import in_order
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Statistic
from generators.model.texts import Term
from generators.records.minutes import Action, Decision
from generators.registers import Entry, closes, decisions, entry_of, meaning, recommendations
from generators.reports.data import ReportScope


def held(scope: ReportScope) -> Scope:
    """Return the meetings of the period, and the actions that were in hand: given in it, or open when it began."""
    first, last = scope.period.first, scope.period.last
    return Scope(
        scope.library,
        scope.cut_off,
        scope.body,
        beneath=beneath(scope),
        first=first,
        last=last,
        in_hand=None if first == date.min else first,
    )


def held_by(scope: ReportScope, body: str) -> Scope:
    """Return the same of one body alone, without the bodies beneath it."""
    return replace(held(scope), body=body, beneath=())


def rates(meetings: Scope) -> dict[str, Statistic]:
    """Return the rates that bodies are compared by: those of the site's statistics, and papers in time."""
    found = {key: figure(meetings) for key, figure in MAIN.items()}
    return {**found, "papers": in_order(meetings, "papers", "papers")}


RATES = (*MAIN, "papers")
"""The keys of these rates."""


def decided(scope: ReportScope) -> tuple[Entry, ...]:
    """Return the decisions of the meetings of the period, the latest first."""
    return _made(scope, decisions(scope.library))


def recommended(scope: ReportScope) -> tuple[Entry, ...]:
    """Return the recommendations of the meetings of the period, the latest first."""
    return _made(scope, recommendations(scope.library))


def _made(scope: ReportScope, found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    own = {one.document.id for one in held(scope).sittings}
    return tuple(one for one in found if one.sitting.document.id in own)


def bodies_met(scope: ReportScope) -> tuple[str, ...]:
    """Return the bodies of the scope that have a programme or ever met, so that a figure can be given of them."""
    own = bodies(scope)
    there = {one.field("body") for one in scope.library.of("programme")}
    there |= {body for one in scope.library.of("minutes") for body in one.field("bodies")}
    return tuple(sorted(key for key in own if key in there))


def decision_status(scope: ReportScope, entry: Entry) -> str | None:
    """Return the status of a decision as it was on the cut-off day.

    What was overtaken, withdrawn or carried out only later was in force until then; None where the vocabulary has no
    term for that.
    """
    made = entry.made
    assert isinstance(made, Decision)
    if not _later(scope, made):
        return made.status
    vocabulary = scope.library.get(made.status.vocabulary) if isinstance(made.status, Term) else None
    terms = (vocabulary.field("terms") if vocabulary else None) or ()
    return next((one.id for one in terms if (one.means or one.id) == "in-force"), None)


def _later(scope: ReportScope, made: Decision) -> bool:
    """Say whether what gave a decision its present status is known to have happened after the cut-off day."""
    state, cut = meaning(scope.library, made.status), scope.cut_off
    if state == "superseded":
        after = entry_of(scope.library, made.superseded_by) if made.superseded_by else None
        return after is not None and after.date > cut
    if state == "withdrawn":
        return isinstance(made.withdrawn, date) and made.withdrawn > cut
    return state == "implemented" and any(_closed_later(scope, code) for code in made.implemented_by)


def _closed_later(scope: ReportScope, code: str) -> bool:
    entry = entry_of(scope.library, code)
    if entry is None or not isinstance(entry.made, Action) or not closes(scope.library, entry.made.status):
        return False
    closed = closed_on(scope.library, entry, date.max)
    return closed is not None and closed > scope.cut_off
