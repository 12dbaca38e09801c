"""The other columns of tables of meetings, of what they made, and of who came are recomputed from the YAML files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.report_data import raw_attendance, raw_lines, raw_meetings
from tests.report_data.raw import Asked, bodies, day, records
from tests.report_data.rows import recomputed

Row = tuple[Any, ...]


def before(asked: Asked) -> Iterator[Row]:
    """Yield when each meeting was announced, and how many days before it papers were sent."""
    for one in raw_meetings.held(asked):
        invitation = one["invitation"] if isinstance(one["invitation"], dict) else {}
        on, sent, papers = raw_meetings.on(one), day(invitation.get("sent")), day(invitation.get("papers_sent"))
        days = ((on - out).days if out else None for out in (sent, papers))
        yield one["id"], on, None if one["mode"] == "not-stated" else one["mode"], sent, *days


def at(asked: Asked) -> Iterator[Row]:
    """Yield how many persons of how many institutions came, and how many items they had."""
    for one in raw_meetings.held(asked):
        people = one["attendance"]["present"]
        is_told = isinstance(people, list) and (people or one["attendance"]["complete"] == "true")
        came = {person["institution"] for person in people} - {"not-stated"} if is_told else set()
        yield one["id"], len(people) if is_told else None, len(came) if is_told else None, len(one["items"])


def actions(asked: Asked) -> Iterator[Row]:
    """Yield each action with its status and how late it is."""
    for one in raw_meetings.actions(asked):
        yield _action(asked, one)


def _action(asked: Asked, one: dict[str, Any]) -> Row:
    due, closed = raw_meetings.due(one), raw_meetings.closed_on(one, asked.cut)
    is_open = raw_meetings.is_open(one, asked.cut)
    end = asked.cut if is_open else closed
    late = max(0, (end - due).days) if due and end else None
    age = (asked.cut - one["given"]).days if is_open else ""
    return one["code"], one["given"], due, raw_meetings.status(one, asked.cut), "" if is_open else closed, age, late


def still_open(asked: Asked) -> Iterator[Row]:
    """Yield what is still to be done."""
    for one in raw_meetings.actions(asked):
        code, _, due, status, _, age, late = _action(asked, one)
        if raw_meetings.is_open(one, asked.cut):
            yield code, due, status, age, late


def overdue(asked: Asked) -> Iterator[Row]:
    """Yield what is past its day."""
    for one in raw_meetings.actions(asked):
        code, given, due, status, _, age, late = _action(asked, one)
        if raw_meetings.is_open(one, asked.cut) and late:
            yield code, given, due, status, age, late


def ages(asked: Asked) -> Iterator[Row]:
    """Yield how many actions are how old."""
    known = raw_meetings.of_actions(asked)
    for name, _, _ in raw_meetings.BANDS:
        share = known[f"age/{name}"]
        yield name, share[0], share


def made(kind: str) -> Any:
    """Return what recomputes the decisions or recommendations of the meetings, with the status of the day."""

    def rows(asked: Asked) -> Iterator[Row]:
        for one in raw_meetings.held(asked):
            for item in one["items"]:
                for found in item.get(kind, []):
                    yield found["code"], raw_meetings.on(one), status(asked, found)

    return rows


def status(asked: Asked, found: dict[str, Any]) -> str:
    """Return the status as it was on the day: in force until something is known to have changed it."""
    now = str(found["status"])
    if now == "superseded":
        after = [raw_meetings.on(one) for one in _every() if found["superseded_by"].startswith(f"{one['code']}/")]
        return "in-force" if after and after[0] > asked.cut else now
    if now == "withdrawn":
        return "in-force" if (day(found.get("withdrawn")) or date.min) > asked.cut else now
    carried = [one for one in _actions() if one["code"] in found.get("implemented_by", [])]
    ends = [raw_meetings.closed_on(one, date.max) for one in carried]
    return "in-force" if now == "implemented" and any(on and on > asked.cut for on in ends) else now


def _every() -> list[raw_meetings.Meeting]:
    return raw_meetings.every(date.max)


def _actions() -> list[dict[str, Any]]:
    return [made for one in _every() for item in one["items"] for made in item.get("actions", [])]


def commitments(asked: Asked) -> Iterator[Row]:
    """Yield what was promised and announced, with the day by which."""
    for one in raw_meetings.held(asked):
        for kind, key in (("commitment", "commitments"), ("event", "events")):
            yield from ((kind, one["id"], raw_meetings.due(found)) for found in one.get(key, []))


def put_off(asked: Asked) -> Iterator[Row]:
    """Yield the items that were to come back, and the day on which one took them up by the day of cut-off."""
    again: dict[str, list[date]] = {}
    for one in raw_meetings.every(asked.cut):
        for item in one["items"]:
            again.setdefault(item.get("continues", ""), []).append(raw_meetings.on(one))
    for one in raw_meetings.held(asked):
        for item in one["items"]:
            if item.get("outcome") in ("postponed", "not-reached"):
                taken = min(again.get(f"{one['id']}#{item['id']}", []), default="")
                yield one["id"], raw_meetings.on(one), item["outcome"], taken


def sittings(asked: Asked) -> Iterator[Row]:
    """Yield each planned sitting, whether it was held, and how many lines are due at it."""
    for key in dict.fromkeys(one["key"].partition("#")[0] for one in raw_lines.of_year(asked)):
        plan = records("content/programmes")[key]
        for one in plan.get("meetings", []):
            on = day(one["date"])
            if on is None or asked.first <= on <= asked.last:
                held = [raw_meetings.on(of) for of in raw_meetings.every(asked.cut) if plan["body"] in of["bodies"]]
                met = None if on is None else "not-applicable" if on > asked.cut else on if on in held else ""
                yield plan["body"], on, met, sum(line.get("meeting") == one["id"] for line in plan["lines"])


def kinds(asked: Asked) -> Iterator[Row]:
    """Yield how many items are of each kind, and how many of those were deliberated."""
    items = [item for one in raw_meetings.held(asked) for item in one["items"]]
    counts = Counter(item["kind"] for item in items)
    stated = counts.total() - counts["not-stated"]
    for kind, count in counts.items():
        said = [item["deliberated"] for item in items if item["kind"] == kind]
        known = (said.count("true"), said.count("true") + said.count("false"))
        share = (0, 0) if kind == "not-stated" else (count, stated)
        yield None if kind == "not-stated" else kind, count, share, known


def institutions(asked: Asked) -> Iterator[Row]:
    """Yield for each institution its attendance, and the meetings whose list is not complete."""
    silent = Counter[str]()
    for one in raw_meetings.held(asked):
        if one["attendance"]["complete"] != "true":
            silent.update(raw_attendance.concerned(one))
    for key, share in raw_attendance.attendance(asked).items():
        record = records("content/institutions").get(key)
        yield key, record["sector"] if record else None, share, silent[key]


def totals(asked: Asked) -> Iterator[Row]:
    """Yield for each institution its attendance in the whole period."""
    yield from raw_attendance.attendance(asked).items()


def levels(asked: Asked) -> Iterator[Row]:
    """Yield how many persons present were of each level."""
    for key, share in raw_attendance.of_attendance(asked).items():
        if key.startswith("level/"):
            yield key.removeprefix("level/"), share[0], share


def presences(asked: Asked) -> Iterator[Row]:
    """Yield for each meeting and institution whether it was there; on a complete list what is not named was absent."""
    for one in raw_meetings.held(asked):
        lists = one["attendance"]
        for key in raw_attendance.concerned(one):
            named = (name for name in ("present", "excused", "absent") if key in raw_attendance.named(lists.get(name)))
            yield key, one["id"], raw_meetings.on(one), next(named, "absent" if lists["complete"] == "true" else None)


def groups(asked: Asked) -> Iterator[Row]:
    """Yield type and age of each body, its seats where all are known, and its meetings where there is any record."""
    planned = {one["body"] for one in raw_lines.of_year(asked)}
    for body in bodies(asked):
        record, met = records("content/bodies")[body], len(raw_meetings.held(asked, [body]))
        seats = len(raw_meetings.seats(body, asked.cut)) if record.get("members_complete") == "true" else None
        yield body, record["type"], seats, day(record.get("from")), met if met or body in planned else None


test_what_came_before = recomputed("meetings", "meeting date mode invited notice-days papers-days", before)
test_who_came = recomputed("meetings", "meeting present institutions items", at)
test_actions = recomputed("follow-up", "code given due status closed days-open days-overdue", actions)
test_open_actions = recomputed("open-actions", "code due status days-open days-overdue", still_open)
test_overdue_actions = recomputed("overdue-actions", "code given due status days-open days-overdue", overdue)
test_ages = recomputed("ageing", "band count share%", ages)
test_decisions = recomputed("decisions", "code date status", made("decisions"))
test_recommendations = recomputed("recommendations", "code date status", made("recommendations"))
test_commitments = recomputed("commitments", "kind meeting due", commitments)
test_items_put_off = recomputed("postponed-items", "meeting date outcome taken-up", put_off)
test_planned_sittings = recomputed("planned-meetings", "body planned held lines", sittings)
test_kinds_of_items = recomputed("items-by-kind", "kind items share% deliberated%", kinds)
test_attendance = recomputed("attendance", "institution sector rate% silent", institutions)
test_attendance_of_the_period = recomputed("attendance-matrix", "institution total%", totals)
test_levels = recomputed("attendance-levels", "level present share%", levels)
test_presence = recomputed("attendance-by-meeting", "institution meeting date presence", presences)
test_bodies = recomputed("groups", "body type members since meetings", groups)
