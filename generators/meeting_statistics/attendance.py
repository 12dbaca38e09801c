"""Statistics of attendance: how often each institution came, at which level, and who spoke for no public body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from generators.figures.ratio import ratio
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Statistic
from generators.model.scalars import Unstated
from generators.procedure.meeting import is_marked, seats
from generators.records.minutes import Person
from generators.registers import Sitting

ENOUGH = 2
"""So many non-state representatives SIGMA asks for."""


def attendance_rates(scope: Scope) -> Mapping[str, Statistic]:
    """Return for each institution the meetings at which it was present over those of which the list is complete.

    A meeting concerns an institution that a list names, or that had a seat on the day. From a list that is not complete
    nothing is counted: who came would be counted and who did not would be missing. `silent` counts such meetings.
    """
    present, known, silent = Counter[str](), Counter[str](), Counter[str]()
    for one in scope.sittings:
        named = concerned(scope, one)
        if _is_complete(one):
            present.update(_named(one, "present"))
            known.update(named)
        else:
            silent.update(named)
    return {
        key: Statistic(
            ratio("attendance", present[key], known[key], scope.as_of, scope.codes), silent=silent[key], of=key
        )
        for key in sorted({*known, *silent})
    }


def concerned(scope: Scope, one: Sitting) -> frozenset[str]:
    """Return the institutions that a meeting concerns: a list names them, or they had a seat on the day."""
    return _named(one, "present", "excused", "absent") | _seated(scope, one)


def presence(one: Sitting, institution: str) -> str | None:
    """Return `present`, `excused` or `absent`; None where nobody is named and the list is not complete."""
    for name in ("present", "excused", "absent"):
        if institution in _named(one, name):
            return name
    return "absent" if _is_complete(one) else None


def attendance_rate(scope: Scope) -> Statistic:
    """Return the attendance of all institutions together: their parts are added, their rates never averaged."""
    found = attendance_rates(scope).values()
    present = sum(int(one.ratio.numerator) for one in found)
    known = sum(int(one.ratio.denominator) for one in found)
    silent = sum(one.silent for one in found)
    return Statistic(ratio("attendance", present, known, scope.as_of, scope.codes), silent=silent)


def levels(scope: Scope) -> Iterator[Statistic]:
    """Yield for each level of seniority those present over all those present whose level is stated."""
    people = [person for one in scope.sittings for person in _people(one, "present")]
    stated = [person.level for person in people if isinstance(person.level, str)]
    for level in sorted(set(stated)):
        share = ratio("level", stated.count(level), len(stated), scope.as_of, scope.codes)
        yield Statistic(share, silent=len(people) - len(stated), of=level)


def non_state(scope: Scope) -> Statistic:
    """Return meetings with two non-state representatives or more over those of which it is known.

    Source: SIGMA's method, which asks for at least two non-state representatives regularly in meetings. Two who are
    named prove it; that there were fewer is known only from a complete list in which every sector is stated.
    """
    found = [_has_enough(scope, one) for one in scope.sittings]
    share = ratio("non-state", found.count(True), len(found) - found.count(None), scope.as_of, scope.codes)
    return Statistic(share, silent=found.count(None))


def _has_enough(scope: Scope, one: Sitting) -> bool | None:
    said = [_is_non_state(scope, person) for person in _people(one, "present")]
    if said.count(True) >= ENOUGH:
        return True
    return False if _is_complete(one) and None not in said else None


def _is_non_state(scope: Scope, person: Person) -> bool | None:
    sector = person.sector
    if sector is None or isinstance(sector, Unstated):
        institution = scope.library.get(person.institution) if isinstance(person.institution, str) else None
        sector = institution.field("sector") if institution else None
    return is_marked(scope.library, sector, "non_state")


def _seated(scope: Scope, one: Sitting) -> frozenset[str]:
    held = chain.from_iterable(seats(scope.library.get(body), one.minutes.date) for body in one.minutes.bodies)
    return frozenset(seat.institution for seat in held if isinstance(seat.institution, str))


def _named(one: Sitting, *names: str) -> frozenset[str]:
    people = chain.from_iterable(_people(one, name) for name in names)
    return frozenset(person.institution for person in people if isinstance(person.institution, str))


def _people(one: Sitting, name: str) -> tuple[Person, ...]:
    found = getattr(one.minutes.attendance, name)
    return found if isinstance(found, tuple) else ()


def _is_complete(one: Sitting) -> bool:
    attendance = one.minutes.attendance
    return attendance.complete is True and isinstance(attendance.present, tuple)
