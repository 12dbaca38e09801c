"""Statistics of follow-up: how much was closed, in time or late, how old the rest is, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.figures.ratio import ratio
from generators.follow_up import (
    band,
    closed_on,
    days_late,
    days_open,
    days_overdue,
    due_of,
    lacks,
    status_on,
    still_open,
)
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Median, Statistic, mean, middle
from generators.owing import ALL_BANDS
from generators.registers import Entry, meaning


def closure_rate(scope: Scope) -> Statistic:
    """Return actions closed in any way, the cancelled and superseded ones too, over all actions given."""
    closed = [one for one in scope.actions if not still_open(scope.library, one, scope.as_of)]
    return _share(scope, "closure-rate", closed, scope.actions)


def closed_in_time(scope: Scope) -> Statistic:
    """Return actions done by the day on which they were due over actions done of which both days are known."""
    done = [one for one in scope.actions if _is_done(scope, one)]
    late = {one.made.code: days_late(scope.library, one, scope.as_of) for one in done}
    known = [one for one in done if late[one.made.code] is not None]
    in_time = [one for one in known if late[one.made.code] == 0]
    return _share(scope, "closed-in-time", in_time, known, silent=len(done) - len(known))


def overdue(scope: Scope) -> Statistic:
    """Return open actions past their day over open actions that have a day; without a day nothing is overdue."""
    still = _open(scope)
    dated = [one for one in still if due_of(one) is not None]
    late = [one for one in dated if days_overdue(scope.library, one, scope.as_of) is not None]
    return _share(scope, "overdue", late, dated, silent=len(still) - len(dated))


def ages(scope: Scope) -> Iterator[Statistic]:
    """Yield for each band of age its open actions over all open actions; age runs from the meeting."""
    still = _open(scope)
    for name in ALL_BANDS:
        own = [one for one in still if band(days_open(one, scope.as_of)) == name]
        yield _share(scope, "age", own, still, of=name)


def lacking(scope: Scope, what: str) -> Statistic:
    """Return actions without an `owner` or without a day, `due`, over all actions given."""
    return _share(scope, f"without-{what}", [one for one in scope.actions if what in lacks(one)], scope.actions)


def days_of_open(scope: Scope) -> tuple[Statistic, Median]:
    """Return mean and median of the days for which open actions have been open, counted from their meeting."""
    days = [days_open(one, scope.as_of) for one in _open(scope)]
    return mean("days-open", days, scope.as_of), middle("days-open", days, scope.as_of)


def days_to_close(scope: Scope) -> tuple[Statistic, Median]:
    """Return mean and median of the days from the meeting to the closing of actions; `silent` have no such day."""
    closed = [one for one in scope.actions if not still_open(scope.library, one, scope.as_of)]
    ends = [(one.date, closed_on(scope.library, one, scope.as_of)) for one in closed]
    days = [(end - start).days for start, end in ends if end is not None]
    silent = len(closed) - len(days)
    return mean("days-to-close", days, scope.as_of, silent), middle("days-to-close", days, scope.as_of, silent)


def days_late_of(scope: Scope) -> tuple[Statistic, Median]:
    """Return mean and median of the days late: of overdue actions until the cut-off day, of late ones until closed."""
    found = [_late(scope, one) for one in scope.actions]
    days = [one for one in found if one]
    return mean("days-late", days, scope.as_of), middle("days-late", days, scope.as_of)


def _late(scope: Scope, one: Entry) -> int | None:
    if still_open(scope.library, one, scope.as_of):
        return days_overdue(scope.library, one, scope.as_of)
    return days_late(scope.library, one, scope.as_of) if _is_done(scope, one) else None


def _open(scope: Scope) -> list[Entry]:
    return [one for one in scope.actions if still_open(scope.library, one, scope.as_of)]


def _is_done(scope: Scope, one: Entry) -> bool:
    return meaning(scope.library, status_on(scope.library, one, scope.as_of)) in ("done", "done-late")


def _share(
    scope: Scope, key: str, part: Sequence[Entry], whole: Sequence[Entry], silent: int = 0, of: str = ""
) -> Statistic:
    codes = (one.made.code for one in whole)
    return Statistic(ratio(key, len(part), len(whole), scope.as_of, codes), silent=silent, of=of)
