"""Statistics of meetings: held of planned, in time, quorate, what they dealt with, and how their minutes came out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from generators.figures.ratio import ratio
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Median, Statistic, mean, middle
from generators.model.scalars import Unstated
from generators.procedure.terms_on import terms_on
from generators.procedure.verdict import Outcome
from generators.records.minutes import Approval, Minutes
from generators.registers import Sitting


def held_of_planned(scope: Scope) -> Statistic:
    """Return meetings held over meetings planned, of the bodies and years for which a plan is known.

    Planned are the sittings that a work programme dates until the cut-off day; where a body has no programme for a
    year, as many as its terms of reference in force at the end of that year ask for, once the year is over. A joint
    meeting counts for each of its bodies. `silent` counts meetings of bodies and years without a plan.
    """
    held = planned = silent = 0
    for body in scope.bodies:
        own = replace(scope, body=body, beneath=(), year=None)
        for year in scope.years:
            count = sum(one.minutes.date.year == year for one in own.sittings)
            due = _planned(own, body, year)
            held, planned, silent = (
                (held, planned, silent + count) if due is None else (held + count, planned + due, silent)
            )
    return Statistic(ratio("held-of-planned", held, planned, scope.as_of, scope.codes), silent=silent)


def _planned(scope: Scope, body: str, year: int) -> int | None:
    """Return how many meetings of the scope were planned; what terms ask for a year says nothing of a part of it."""
    programmes = [one for one in scope.library.of("programme") if one.field("body") == body and one.field("meetings")]
    covering = [one for one in programmes if one.field("from_").year <= year <= one.field("until").year]
    if covering:
        days = {sitting.date for one in covering for sitting in one.field("meetings")}
        return sum(isinstance(day, date) and day.year == year and scope.is_within(day) for day in days)
    whole = scope.first <= date(year, 1, 1) and date(year, 12, 31) <= scope.last and year < scope.as_of.year
    asked = terms_on(scope.library, body, date(year, 12, 31)).asks("meetings-a-year") if whole else None
    return int(asked) if isinstance(asked, Fraction) else None


def in_order(scope: Scope, key: str, rule: str) -> Statistic:
    """Return meetings that kept a rule of procedure over those of which it can be decided."""
    found = [scope.verdict(rule, one) for one in scope.sittings]
    outcomes = [one.outcome for one in found if one is not None]
    kept, silent = outcomes.count(Outcome.KEPT), outcomes.count(Outcome.UNDECIDED)
    return Statistic(ratio(key, kept, len(outcomes) - silent, scope.as_of, scope.codes), silent=silent)


def items_by_kind(scope: Scope) -> Iterator[Statistic]:
    """Yield for each kind its items over all items whose kind is stated."""
    kinds = [item.kind for item in scope.items]
    stated = [kind for kind in kinds if not isinstance(kind, Unstated)]
    for kind in sorted(set(stated)):
        share = ratio("items-of-kind", stated.count(kind), len(stated), scope.as_of, scope.codes)
        yield Statistic(share, silent=len(kinds) - len(stated), of=kind)


def deliberated(scope: Scope) -> Statistic:
    """Return items that were deliberated over items of which it is stated whether they were.

    Source: SIGMA, PAR Portal: an item approved without deliberation on its substance does not count.
    """
    said = [item.deliberated for item in scope.items if isinstance(item.deliberated, bool)]
    share = ratio("deliberated", said.count(True), len(said), scope.as_of, scope.codes)
    return Statistic(share, silent=len(scope.items) - len(said))


def made_per_meeting(scope: Scope, name: str) -> Statistic:
    """Return `decisions`, `recommendations` or `actions` over meetings held whose record says what was made."""
    found = [made_at(one, name) for one in scope.sittings]
    known = [codes for codes in found if codes is not None]
    count, silent = sum(len(codes) for codes in known), len(found) - len(known)
    return Statistic(ratio(f"{name}-per-meeting", count, len(known), scope.as_of, scope.codes), "number", silent)


def made_at(one: Sitting, name: str) -> tuple[str, ...] | None:
    """Return the codes of what a meeting made.

    None where it made nothing that is known and its record says openly that the text is silent: that is no zero.
    """
    codes = tuple(made.code for item in one.minutes.items for made in getattr(item, name))
    return None if one.minutes.silent and not codes else codes


def circulation_days(scope: Scope) -> tuple[Statistic, Median]:
    """Return mean and median of the calendar days from the meeting to the circulation of its minutes."""
    return _days(scope, "days-to-circulate", [(one.minutes, one.minutes.circulated) for one in scope.sittings])


def approval_days(scope: Scope) -> tuple[Statistic, Median]:
    """Return mean and median of the calendar days from the meeting to the approval of its minutes."""
    return _days(scope, "days-to-approve", [(one.minutes, approved_on(scope, one.minutes)) for one in scope.sittings])


def approved_on(scope: Scope, minutes: Minutes) -> date | None:
    """Return the day of approval: as stated, or else the day of the meeting that approved."""
    approval = minutes.approval
    if not isinstance(approval, Approval):
        return None
    meeting = scope.library.get(approval.meeting) if isinstance(approval.meeting, str) else None
    day = approval.date if isinstance(approval.date, date) else meeting.field("date") if meeting else None
    return day if isinstance(day, date) and day <= scope.as_of else None


def _days(scope: Scope, key: str, found: list[tuple[Minutes, object]]) -> tuple[Statistic, Median]:
    days = [(day - one.date).days for one, day in found if isinstance(day, date) and day <= scope.as_of]
    silent = len(found) - len(days)
    return mean(key, days, scope.as_of, silent), middle(key, days, scope.as_of, silent)
