"""Issues to escalate: what the records show to be stuck, so that a higher body can be asked for a way out."""

from __future__ import annotations

from collections.abc import Iterator

from generators.follow_up import days_overdue, due_of
from generators.in_scope.action_facts import past_due
from generators.in_scope.facts import BLANK, number
from generators.in_scope.line_facts import light
from generators.in_scope.lines import lines
from generators.model.texts import Text
from generators.planning.lines import PlannedLine
from generators.records.minutes import Action
from generators.registers import Entry
from generators.report_data import obligations, plan_conflicts, postponed_items
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("issue", "what", "body", "owner", "since", "days", "code")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield overdue actions, activities off track, missed obligations, measures of two groups, items left lying."""
    yield from (_action(scope, one) for one in past_due(scope))
    yield from (_activity(scope, one) for one in lines(scope) if light(scope, one) == "off-track")
    yield from _obligations(scope)
    for one in plan_conflicts.within(scope, "two-groups"):
        assert one.line is not None
        line, measure = one.line, one.values["measure"]
        yield _line(f"two-groups/{line.key}", "two-groups", line.line.activity, line.body, (line.key, measure))
    for sitting, item in postponed_items.put_off(scope):
        if postponed_items.taken_up(scope, sitting, item) is None:
            key, since = f"{sitting.document.id}#{item.id}", sitting.minutes.date
            late = {"since": fact(since, key), "days": number((scope.cut_off - since).days, key)}
            yield _line(key, "item-put-off", item.title, sitting.body, (key,), late)


def _action(scope: ReportScope, one: Entry) -> Line:
    code, made = one.made.code, one.made
    owner = (made.owner or made.owner_text) if isinstance(made, Action) else None
    late = days_overdue(scope.library, one, scope.cut_off)
    more = {"owner": fact(owner, code), "since": fact(due_of(one), code), "days": number(late, code)}
    return _line(code, "overdue-action", made.text, one.sitting.body, (code,), {**more, "code": fact(code, code)})


def _activity(scope: ReportScope, one: PlannedLine) -> Line:
    days = (scope.cut_off - one.due).days if one.due else None
    since = fact(one.due, one.key) if one.due and one.due <= scope.cut_off else BLANK
    behind = number(days, one.key) if days is not None and days > 0 else BLANK
    more = {"owner": fact(one.line.owner, one.key), "since": since, "days": behind}
    return _line(one.key, "off-track-activity", one.line.activity, one.body, (one.key,), more)


def _obligations(scope: ReportScope) -> Iterator[Line]:
    for one in obligations.within(scope):
        if one.state == "missed" and one.due is not None:
            late = {"since": fact(one.due, one.source), "days": number((scope.cut_off - one.due).days, one.source)}
            source = scope.library.get(one.source)
            words = source.title if source else one.source
            yield _line(obligations.key_of(one), "missed-obligation", words, one.body, (one.source,), late)


def _line(
    key: str, issue: str, what: Text | str, body: str, sources: tuple[str, ...], more: dict[str, Fact] | None = None
) -> Line:
    facts = dict.fromkeys(COLUMNS, BLANK)
    facts |= {"issue": fact(issue, *sources), "what": fact(what, *sources)}
    return Line(key, {**facts, "body": fact(body, *sources) if body else BLANK, **(more or {})})


DATA = Data(columns=COLUMNS, find=find)
