"""Conflicts of plans, each with the record and the key where it shows; checks and the consolidated programme share it.

Source: work-programme alignment of the domain brief, section 4: measures without a line, lines without a link, lines
due after the calendar step that they feed, two groups on one measure, a group without a meeting before a fixed day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from generators.document import Document
from generators.library import Library
from generators.planning.lines import Plan, PlannedLine, all_lines, plans, serving
from generators.planning.steps import is_for, step_day, steps
from generators.problem import KeyPath
from generators.records.planning import Pointer
from generators.records.strategy import Strategy


@dataclass(frozen=True)
class Conflict:
    """One conflict: of which kind, where it shows, and what its message needs; `line` is the line that it is about."""

    kind: str
    document: Document
    keys: KeyPath
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    line: PlannedLine | None = None
    body: str = ""


def conflicts(library: Library, kind: str) -> tuple[Conflict, ...]:
    """Return all conflicts of one kind, in the order of records."""
    return library.once(("conflicts", kind), lambda: tuple(KINDS[kind](library)))


def _measures_without_line(library: Library) -> Iterator[Conflict]:
    """Yield every measure of a strategy that is not withdrawn and that no line serves; none before any programme."""
    if not plans(library):
        return
    for document in library.of("strategy"):
        record = document.record
        if not isinstance(record, Strategy) or record.status == "withdrawn":
            continue
        for place, goal in enumerate(record.goals):
            for index, measure in enumerate(goal.measures):
                if f"{document.id}#{measure.id}" not in serving(library):
                    keys = ("goals", place, "measures", index, "id")
                    yield Conflict("measure-without-line", document, keys, {"measure": measure.id})


def _lines_without_link(library: Library) -> Iterator[Conflict]:
    """Yield every line that serves nothing: no measure, indicator, chapter, target, step or budget programme."""
    for one in all_lines(library):
        line = one.line
        linked = line.serves or line.chapters or line.targets or line.tags
        if not linked and not isinstance(line.step, Pointer) and not isinstance(line.budget_programme, str):
            yield _of_line("line-without-link", one, "id", line=line.id)


def _due_after_step(library: Library) -> Iterator[Conflict]:
    """Yield every line whose planned end comes after the day of the step that it feeds."""
    for one in all_lines(library):
        day = step_day(library, one)
        if day is not None and one.due is not None and one.due > day:
            values = {"line": one.line.id, "day": one.due.isoformat(), "step": str(one.line.step)}
            yield _of_line("due-after-step", one, "end", **values, on=day.isoformat())


def _two_groups(library: Library) -> Iterator[Conflict]:
    """Yield every line that serves a measure which a line of another body serves in a period that overlaps."""
    for to, found in serving(library).items():
        if not Pointer(to).entry:
            continue
        for one in found:
            others = sorted({other.body for other in found if other.body != one.body and _at_once(one, other)})
            if others:
                place = one.line.serves.index(to)
                keys = ("lines", one.index, "serves", place)
                values = {"measure": to, "others": ", ".join(others), "line": one.line.id}
                yield Conflict("two-groups", one.plan.document, keys, values, one, one.body)


def _at_once(one: PlannedLine, other: PlannedLine) -> bool:
    first, second = one.plan.programme, other.plan.programme
    return first.from_ <= second.until and second.from_ <= first.until


def _no_meeting_before(library: Library) -> Iterator[Conflict]:
    """Yield every step that binds a body whose programme plans dated sittings, and none of them up to the step."""
    for plan in plans(library):
        sittings = [one.date for one in plan.programme.meetings]
        if not sittings or not all(isinstance(day, date) for day in sittings):
            continue
        yield from _unprepared(library, plan, [day for day in sittings if isinstance(day, date)])


def _unprepared(library: Library, plan: Plan, sittings: list[date]) -> Iterator[Conflict]:
    programme = plan.programme
    for step in steps(library).values():
        if not is_for(library, step.step, programme.body):
            continue
        for day in step.days(programme.from_, programme.until):
            if not [one for one in sittings if one <= day]:
                values = {"step": step.key, "on": day.isoformat(), "first": min(sittings).isoformat()}
                yield Conflict("no-meeting-before", plan.document, ("meetings",), values, None, programme.body)


def _of_line(kind: str, one: PlannedLine, key: str, **values: str) -> Conflict:
    return Conflict(kind, one.plan.document, ("lines", one.index, key), values, one, one.body)


KINDS: Mapping[str, Callable[[Library], Iterator[Conflict]]] = MappingProxyType(
    {
        "measure-without-line": _measures_without_line,
        "line-without-link": _lines_without_link,
        "due-after-step": _due_after_step,
        "two-groups": _two_groups,
        "no-meeting-before": _no_meeting_before,
    }
)
"""What finds the conflicts of each kind, in the order in which pages show them."""
