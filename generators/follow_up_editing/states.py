"""Which state follows for an action, and what is written down of it; refuses in plain words what cannot be."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from generators import source
from generators.follow_up import due_day
from generators.follow_up_editing.entries import Entry, with_entry, with_value, with_word
from generators.library import Library
from generators.made_parts import MadePart, made_parts
from generators.problem import DoracakError, KeyPath
from generators.records.minutes import Action
from generators.registers import closes, meaning
from generators.unknown import unknown
from generators.validate import nearest

Step = Literal["close", "start", "reopen"]
ENDS = ("done", "cancelled", "superseded")


@dataclass(frozen=True)
class Report:
    """What was reported of an action: the step, when it was taken, what proves it, who said so, and what followed."""

    step: Step
    day: date
    end: str = "done"
    evidence: Mapping[str, str] = field(default_factory=dict)
    by: str | None = None
    superseded_by: str | None = None


def action_part(library: Library, code: str) -> MadePart:
    """Return the action of this code; raises DoracakError that names the nearest known one."""
    found = {one.made.code: one for one in made_parts(library) if isinstance(one.made, Action)}
    if code not in found:
        raise unknown("unknown-action", code, found)
    return found[code]


def successor_of(library: Library, code: str, end: str, asked: str | None) -> str | None:
    """Return the code of what takes the action's place; raises DoracakError where it is not said, or of no use."""
    if end != "superseded":
        if asked:
            raise DoracakError("successor-not-wanted", value=asked)
        return None
    if not asked:
        raise DoracakError("no-successor", code=code)
    known = {one.made.code for one in made_parts(library)} - {code}
    if asked == code:
        raise DoracakError("successor-is-itself", value=asked, example=nearest(asked, known) or min(known, default="-"))
    if asked not in known:
        raise unknown("unknown-made", asked, known)
    return asked


def status_after(library: Library, part: MadePart, report: Report, today: date) -> str:
    """Return the term that the action's status becomes; raises DoracakError where the step cannot be taken."""
    made = part.made
    assert isinstance(made, Action)
    is_closed = closes(library, made.status)
    if is_closed == (report.step != "reopen"):
        name = "action-is-closed" if is_closed else "action-is-open"
        raise DoracakError(name, code=made.code, status=str(made.status))
    if report.step == "reopen" and made.superseded_by:
        raise DoracakError("action-was-superseded", code=made.code, successor=made.superseded_by)
    if report.step == "start" and meaning(library, made.status) == "in-progress":
        raise DoracakError("action-has-begun", code=made.code)
    _in_time(part, made, report.day, today)
    return _term(library, made, _state(made, report))


def _state(made: Action, report: Report) -> str:
    if report.step != "close":
        return "in-progress" if report.step == "start" else "open"
    due = due_day(made.due)
    return "done-late" if report.end == "done" and due is not None and report.day > due else report.end


def _in_time(part: MadePart, made: Action, day: date, today: date) -> None:
    first = part.document.field("date")
    last = made.history[-1].date if made.history else first
    values = {"code": made.code, "day": day.isoformat()}
    if day < first:
        raise DoracakError("before-the-meeting", **values, meeting=first.isoformat())
    if day < last:
        raise DoracakError("before-the-last-state", **values, last=last.isoformat())
    if day > today:
        raise DoracakError("after-today", **values, today=today.isoformat())


def _term(library: Library, made: Action, state: str) -> str:
    vocabulary = library.get(getattr(made.status, "vocabulary", ""))
    terms = vocabulary.field("terms") if vocabulary else ()
    found = next((term.id for term in terms if (term.means or term.id) == state), None)
    if found is None:
        raise DoracakError("no-term", state=state, file=vocabulary.path if vocabulary else "content/vocabularies/")
    return str(found)


def written(path: str, raw: bytes, keys: KeyPath, status: str, report: Report) -> bytes:
    """Return the file with the new status and one more state in the history of the action at this key path.

    Raises DoracakError where the text is written in a way in which that would change anything else.
    """
    before = source.read(path, raw)
    entry: dict[str, str | Mapping[str, str]] = {"status": status, "date": report.day.isoformat()}
    entry |= {"evidence": report.evidence} if report.evidence else {}
    entry |= {"by": report.by} if report.by else {}
    text = with_entry(raw.decode(), (*keys, "history"), entry, "status")
    follower = {"superseded_by": report.superseded_by} if report.superseded_by else {}
    for key, code in follower.items():
        text = with_word(text, (*keys, key), code, "status")
    fresh = with_value(text, (*keys, "status"), status).encode()
    after = source.read(path, fresh)
    if after.problems or after.data != _expected(before.data, keys, entry, follower):
        raise DoracakError("cannot-edit", place=str(before.place((*keys, "status"))))
    return fresh


def _expected(data: dict[str, Any], keys: KeyPath, entry: Entry, more: Mapping[str, str]) -> dict[str, Any]:
    expected = copy.deepcopy(data)
    held: Any = expected
    for key in keys:
        held = held[key]
    held |= {"status": entry["status"], **more}
    held.setdefault("history", []).append({key: _plain(value) for key, value in entry.items()})
    return expected


def _plain(value: str | Mapping[str, str]) -> str | dict[str, str]:
    return value if isinstance(value, str) else dict(value)
