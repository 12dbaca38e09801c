"""Plan conflicts: measures without a line, lines without a link or due too late, and bodies in one another's way."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.bodies import bodies
from generators.in_scope.facts import BLANK
from generators.in_scope.lines import plans_in, served_strategies, served_title
from generators.model.texts import Text
from generators.planning.conflicts import KINDS, Conflict, conflicts
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("conflict", "body", "record", "what")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each conflict of the programmes of the period, and of the strategies that they serve."""
    for kind in KINDS:
        for one in within(scope, kind):
            yield Line(key_of(one), _facts(scope, one))


def within(scope: ReportScope, kind: str) -> Iterator[Conflict]:
    """Yield the conflicts of one kind that concern the scope."""
    own, records = set(bodies(scope)), {plan.document.id for plan in plans_in(scope)}
    if kind == "measure-without-line":
        records |= served_strategies(scope)
    for one in conflicts(scope.library, kind):
        if one.document.id in records and (not one.body or one.body in own):
            yield one


def key_of(one: Conflict) -> str:
    """Return which conflict it is: its kind, its record, and what is in conflict there."""
    place = one.line.line.id if one.line else one.values.get("measure", "")
    more = one.values.get("step", "") if one.line is None else one.values.get("measure", "")
    return "/".join(part for part in (one.kind, one.document.id, place, more) if part)


def what(scope: ReportScope, one: Conflict) -> Text | str:
    """Return the activity, the measure or the step that is in conflict, in words."""
    if one.line is not None:
        return one.line.line.activity
    measure, step = one.values.get("measure", ""), one.values.get("step", "")
    return served_title(scope, f"{one.document.id}#{measure}") or "" if measure else _step(scope, step)


def _step(scope: ReportScope, key: str) -> Text | str:
    calendar, _, entry = key.partition("#")
    document = scope.library.get(calendar)
    found = (one for one in (document.field("steps") if document else None) or () if one.id == entry)
    return next((one.title for one in found), "")


def _facts(scope: ReportScope, one: Conflict) -> dict[str, Fact]:
    source = one.line.key if one.line else one.document.id
    return {
        "conflict": fact(one.kind, source),
        "body": fact(one.body, source) if one.body else BLANK,
        "record": fact(one.document.id, source),
        "what": fact(what(scope, one), source, *_step_of(one)),
    }


def _step_of(one: Conflict) -> tuple[str, ...]:
    """Return the step of a calendar whose title is shown, as a further source."""
    return (one.values["step"],) if one.line is None and "step" in one.values else ()


DATA = Data(columns=COLUMNS, find=find)
