"""Figures of meetings and of their follow-up, recomputed from the YAML files with plain loops."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import ceil
from statistics import median
from typing import Any

from tests.report_data.raw import Asked, bodies, day, records

Meeting = dict[str, Any]
Share = tuple[int, int]
CLOSED = ("done", "done-late", "cancelled", "superseded")
FINISHED = ("done", "done-late")
VOTING = ("chair", "co-chair", "deputy-chair", "member", "alternate")
BANDS = (("0-30", 0, 30), ("31-90", 31, 90), ("91-180", 91, 180), ("181-", 181, 10**6))


def held(asked: Asked, own: list[str] | None = None) -> list[Meeting]:
    """Return the meetings of the bodies in the period, up to the cut-off."""
    wanted = bodies(asked) if own is None else own
    return [
        one for one in every(asked.cut) if set(wanted) & set(one["bodies"]) and asked.first <= on(one) <= asked.last
    ]


def every(cut: date) -> list[Meeting]:
    """Return all meetings up to a day."""
    return [{**one, "id": key} for key, one in records("content/minutes").items() if on(one) <= cut]


def on(meeting: Meeting) -> date:
    """Return the day of a meeting."""
    found = day(meeting["date"])
    assert found
    return found


def actions(asked: Asked, own: list[str] | None = None) -> list[dict[str, Any]]:
    """Return the actions given in the period, or given before and open when it began, each with its `given` day."""
    wanted = bodies(asked) if own is None else own
    found = []
    for meeting in every(asked.cut):
        if not set(wanted) & set(meeting["bodies"]) or on(meeting) > asked.last:
            continue
        for item in meeting["items"]:
            for action in item.get("actions", []):
                if on(meeting) >= asked.first or is_open(action, asked.first - timedelta(days=1)):
                    found.append({**action, "given": on(meeting)})
    return found


def status(action: dict[str, Any], cut: date) -> str:
    """Return the status of an action on a day; before its history begins it is open."""
    said = [(day(one["date"]) or date.min, one["status"]) for one in action.get("history", [])]
    if not said:
        return str(action["status"])
    known = [one for when, one in said if when <= cut]
    return str(known[-1]) if known else "open" if said[0][1] in CLOSED else str(said[0][1])


def is_open(action: dict[str, Any], cut: date) -> bool:
    """Say whether an action was still to be done at the end of a day."""
    return status(action, cut) not in CLOSED


def closed_on(action: dict[str, Any], cut: date) -> date | None:
    """Return the day of the last entry of its history by then, where that one closes it."""
    known = [(day(one["date"]), one["status"]) for one in action.get("history", [])]
    known = [(when, said) for when, said in known if when and when <= cut]
    return known[-1][0] if known and known[-1][1] in CLOSED else None


def due(action: dict[str, Any]) -> date | None:
    """Return the day by which it is due, stated or derived."""
    return day(action["due"].get("date")) or day(action["due"].get("derived"))


def of_actions(asked: Asked, own: list[str] | None = None) -> dict[str, Share | list[int]]:
    """Return the figures of follow-up: shares, and lists of days for means and medians."""
    found, cut = actions(asked, own), asked.cut
    still = [one for one in found if is_open(one, cut)]
    done = [one for one in found if status(one, cut) in FINISHED]
    timed = [(closed_on(one, cut), due(one)) for one in done]
    timed = [(ended, asked_for) for ended, asked_for in timed if ended and asked_for]
    dated = [one for one in still if due(one)]
    overdue = [(cut - asked_for).days for one in dated if (asked_for := due(one)) and asked_for < cut]
    late = [(ended - asked_for).days for ended, asked_for in timed if ended and asked_for and ended > asked_for]
    closing = [(one["given"], closed_on(one, cut)) for one in found if not is_open(one, cut)]
    ages = [(cut - one["given"]).days for one in still]
    return {
        "closure-rate": (len(found) - len(still), len(found)),
        "closed-in-time": (sum(bool(e and d and e <= d) for e, d in timed), len(timed)),
        "overdue": (len(overdue), len(dated)),
        "days-open": ages,
        "days-to-close": [(ended - given).days for given, ended in closing if ended],
        "days-late": overdue + late,
        "without-owner": (sum(_unowned(one) for one in found), len(found)),
        "without-due": (sum(due(one) is None for one in found), len(found)),
        **{f"age/{name}": (sum(low <= age <= high for age in ages), len(ages)) for name, low, high in BANDS},
    }


def _unowned(action: dict[str, Any]) -> bool:
    return action.get("owner", "not-stated") == "not-stated" and "owner_text" not in action


def of_meetings(asked: Asked, own: list[str] | None = None) -> dict[str, Share | list[int]]:
    """Return the figures of meetings and minutes."""
    found = held(asked, own)
    items = [item for one in found for item in one["items"]]
    kinds = [item["kind"] for item in items if item["kind"] != "not-stated"]
    said = [item["deliberated"] for item in items if item["deliberated"] in ("true", "false")]
    result: dict[str, Share | list[int]] = {
        "held-of-planned": planned(asked, bodies(asked) if own is None else own),
        "deliberated": (said.count("true"), len(said)),
        **{f"items-of-kind/{kind}": (kinds.count(kind), len(kinds)) for kind in set(kinds)},
        "days-to-circulate": [
            (out - on(one)).days for one in found if (out := day(one.get("circulated"))) and out <= asked.cut
        ],
        "days-to-approve": [(out - on(one)).days for one in found if (out := approved(one)) and out <= asked.cut],
    }
    for name in ("decisions", "recommendations", "actions"):
        made = [sum(len(item.get(name, [])) for item in one["items"]) for one in found]
        known = [count for count, one in zip(made, found, strict=True) if count or not one.get("silent")]
        result[f"{name}-per-meeting"] = (sum(known), len(known))
    for rule in ("notice", "papers", "quorum"):
        outcomes = [kept for one in found if (kept := RULES[rule](one)) is not None]
        result[rule] = (sum(outcomes), len(outcomes))
    return result


def approved(meeting: Meeting) -> date | None:
    """Return the day of approval: as stated, or that of the meeting that approved."""
    held_ = meeting["approval"]
    if not isinstance(held_, dict):
        return None
    by = records("content/minutes").get(held_.get("meeting", ""))
    return day(held_.get("date")) or (day(by["date"]) if by else None)


def planned(asked: Asked, own: list[str]) -> Share:
    """Return meetings held over planned, of the bodies and years of which a plan is known.

    Where no programme has dated sittings, terms of reference tell how many there should be in a year that is over.
    """
    met = due_ = 0
    last = min(asked.last, asked.cut)
    for body in own:
        for year in range(asked.first.year, last.year + 1):
            count = sum(on(one).year == year for one in held(asked, [body]))
            plans = [
                one
                for one in records("content/programmes").values()
                if one["body"] == body
                and one.get("meetings")
                and one["from"] <= f"{year}-12-31"
                and one["until"] >= f"{year}-01-01"
            ]
            days = {sitting["date"] for one in plans for sitting in one["meetings"]}
            dated = [when for one in days if (when := day(one)) and when.year == year]
            whole = asked.first <= date(year, 1, 1) and date(year, 12, 31) <= asked.last and year < asked.cut.year
            if plans:
                met, due_ = met + count, due_ + sum(asked.first <= when <= last for when in dated)
            elif whole and (wanted := asks(body, date(year, 12, 31), "meetings-a-year")):
                met, due_ = met + count, due_ + int(wanted)
    return met, due_


def asks(body: str, when: date, parameter: str) -> Fraction | None:
    """Return what the terms of a body in force on a day ask for; None where the working text cannot tell."""
    for text in records("guidelines/tor").values():
        if text["role"] != "group" or text["body"] != body:
            continue
        in_force = [
            one
            for one in text.get("versions", [])
            if (begins := day(one.get("from")))
            and begins <= when
            and not ((ends := day(one.get("until"))) and ends < when)
        ]
        if not in_force or in_force[-1]["version"] != text["version"]:
            return None
        standard = records("guidelines/tor")[text["rests_on"]["standard"]]
        own = {one["id"]: one["value"] for one in standard["parameters"]}
        own |= {one["id"]: one["value"] for one in text.get("parameters", [])}
        try:
            return Fraction(own[parameter])
        except (KeyError, ValueError, TypeError):
            return None
    return None


def _notice(meeting: Meeting) -> bool | None:
    return _before(meeting, "sent", "notice-days", "urgent-days")


def _papers(meeting: Meeting) -> bool | None:
    return _before(meeting, "papers_sent", "papers-days", "")


def _before(meeting: Meeting, key: str, parameter: str, urgent: str) -> bool | None:
    wanted, invitation = asks(meeting["bodies"][0], on(meeting), parameter), meeting["invitation"]
    sent = day(invitation.get(key)) if isinstance(invitation, dict) else None
    if wanted is None or sent is None:
        return None
    days = (on(meeting) - sent).days
    if days >= wanted:
        return True
    hurry = asks(meeting["bodies"][0], on(meeting), urgent) if urgent else None
    if hurry is None or invitation.get("urgent") == "false":
        return False
    if invitation.get("urgent") == "true":
        return days >= hurry
    return None if days >= hurry else False


def _quorum(meeting: Meeting) -> bool | None:
    body = records("content/bodies")[meeting["bodies"][0]]
    share, present = asks(meeting["bodies"][0], on(meeting), "quorum"), meeting["attendance"].get("present")
    if share is None or body.get("members_complete") != "true":
        return None
    votes = sum(seat["capacity"] in VOTING for seat in seats(meeting["bodies"][0], on(meeting)))
    here = sum(one["capacity"] in VOTING for one in present) if isinstance(present, list) else 0
    return here >= ceil(share * votes) or (None if meeting["attendance"]["complete"] != "true" else False)


RULES = {"notice": _notice, "papers": _papers, "quorum": _quorum}


def seats(body: str, when: date) -> list[dict[str, Any]]:
    """Return the seats of a body on a day."""
    members = records("content/bodies")[body].get("members")
    held_ = members if isinstance(members, list) else []
    return [
        one
        for one in held_
        if not ((begins := day(one.get("from"))) and begins > when)
        and not ((ends := day(one.get("until"))) and ends < when)
    ]


def middle(days: list[int]) -> Fraction | None:
    """Return the median."""
    return median(map(Fraction, days)) if days else None
