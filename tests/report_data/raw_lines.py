"""Figures of work programmes, recomputed from the YAML files with plain loops."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from tests.report_data.raw import Asked, bodies, day, number, records

OPEN, GOING, DONE, CANCELLED = "open", "in-progress", "done", "cancelled"
STATES = {"planned": OPEN, "postponed": OPEN, "in-progress": GOING, "done": DONE, "cancelled": CANCELLED}
Line = dict[str, Any]


def of_year(asked: Asked) -> list[Line]:
    """Return the lines of the programmes that reach into the period, each with its `key` and `body`."""
    found = []
    for key, programme in records("content/programmes").items():
        begins, ends = day(programme["from"]), day(programme["until"])
        assert begins and ends
        if programme["body"] in bodies(asked) and begins <= min(asked.last, asked.cut) and ends >= asked.first:
            found += [{**line, "key": f"{key}#{line['id']}", "body": programme["body"]} for line in programme["lines"]]
    return found


def of_period(asked: Asked) -> list[Line]:
    """Return those of them that concern the period."""
    found = []
    for line in of_year(asked):
        start, end, ended = day(line["start"]), day(line["end"]), day(line.get("actual_end"))
        if start and start > asked.last:
            continue
        if end and end < asked.first and ended and ended < asked.first:
            continue
        found.append(line)
    return found


def state(line: Line, cut: date) -> str:
    """Return the state of a line on a day."""
    held, begun, ended = STATES[line["status"]], day(line.get("actual_start")), day(line.get("actual_end"))
    if held == DONE and ended and ended > cut:
        held = GOING
    return OPEN if held == GOING and begun and begun > cut else held


def implementation(asked: Asked, lines: list[Line]) -> tuple[int, int]:
    """Return the activities of the year that count as implemented, and those planned for it (SIGMA, 216)."""
    year = asked.year
    cut = min(asked.cut, date(year, 12, 31))
    done = planned = 0
    for line in lines:
        start, end = day(line["start"]), day(line["end"])
        if end is None or end.year < year or (start or end).year > year:
            continue
        planned += 1
        begun = day(line.get("actual_start"))
        late = bool(start and begun and begun > start)
        now = state(line, cut)
        done += now == DONE or (now == GOING and end > cut and not late)
    return done, planned


def due_done(asked: Asked, lines: list[Line]) -> tuple[int, int]:
    """Return the lines due in the period by the cut-off that are done, and those due."""
    due = [line for line in lines if (end := day(line["end"])) and asked.first <= end <= min(asked.last, asked.cut)]
    return sum(state(line, asked.cut) == DONE for line in due), len(due)


def slip(line: Line, cut: date) -> int | None:
    """Return the days behind plan."""
    now, start, end = state(line, cut), day(line["start"]), day(line["end"])
    if now == DONE:
        ended = day(line.get("actual_end"))
        return max(0, (ended - end).days) if ended and end else None
    if now == GOING:
        return max(0, (cut - end).days) if end else None
    if now == CANCELLED:
        return None
    days = [max(0, (cut - one).days) for one in (start, end) if one]
    return max(days) if days else None


def light(line: Line, cut: date) -> str:
    """Return the light, by the example's thresholds of 1 and 31 days."""
    now, days = state(line, cut), slip(line, cut)
    if now == DONE:
        return "done"
    if now == CANCELLED:
        return "off-track"
    if days is None or not day(line["end"]):
        return "no-data"
    if days >= 1:
        return "off-track" if days >= 31 else "at-risk"
    return "on-track" if now == GOING else "not-started"


def absorption(asked: Asked, base: str) -> dict[str, tuple[Fraction, Fraction, int]]:
    """Return spent, `base` and the lines left out by currency, over lines that state both by the cut-off."""
    found: dict[str, tuple[Fraction, Fraction, int]] = {}
    for line in of_period(asked):
        for currency in {one["currency"] for one in known(asked, line)}:
            sums = amounts(asked, line, currency)
            if "spent" not in sums and base not in sums:
                continue
            spent, whole, left = found.get(currency, (Fraction(0), Fraction(0), 0))
            first, second = sums.get("spent"), sums.get(base)
            if first is None or second is None:
                found[currency] = spent, whole, left + 1
            else:
                found[currency] = spent + first, whole + second, left
    return found


def known(asked: Asked, line: Line) -> list[dict[str, Any]]:
    """Return the amounts of a line that were known by the cut-off."""
    held: list[dict[str, Any]] = line.get("cost", [])
    return [one for one in held if not ((known_on := day(one.get("as_of"))) and known_on > asked.cut)]


def amounts(asked: Asked, line: Line, currency: str) -> dict[str, Fraction | None]:
    """Return the sum of each kind of amount; None where one of that kind is not stated."""
    found: dict[str, Fraction | None] = {}
    for one in known(asked, line):
        if one["currency"] == currency:
            amount, before = number(one["amount"]), found.get(one["kind"], Fraction(0))
            found[one["kind"]] = None if amount is None or before is None else before + amount
    return found


def indicators(asked: Asked, own: list[str] | None = None) -> dict[str, dict[str, Any]]:
    """Return the indicators of the strategies that lines of the bodies serve; of all bodies all of them."""
    every = records("content/indicators")
    if asked.body is None and own is None:
        return every
    wanted = bodies(asked) if own is None else own
    served = {to for line in of_year(asked) if line["body"] in wanted for to in line.get("serves", [])}
    strategies = {to.partition("#")[0] for to in served}
    return {
        key: one
        for key, one in every.items()
        if key in served or strategies & {to.partition("#")[0] for to in one.get("serves", [])}
    }


def indicator_rate(asked: Asked, held: dict[str, dict[str, Any]]) -> tuple[int, int]:
    """Return the indicators at or beyond the year's target, and those that state target and value of the year."""
    reached = counted = 0
    for one in held.values():
        target = next((number(of["value"]) for of in one["targets"] if of["year"] == str(asked.year)), None)
        base = number(one["baseline"]["value"]) if isinstance(one["baseline"], dict) else None
        values = [
            (day(of.get("date")) or date.min, number(of["value"]))
            for of in one["values"]
            if of["year"] == str(asked.year) and number(of["value"]) is not None and known_by(of, asked.cut)
        ]
        if target is None or base is None or not values or not (target - base) * sign(one) > 0:
            continue
        counted += 1
        last = max(values, key=lambda pair: pair[0])[1]
        assert last is not None
        reached += (last - target) * sign(one) >= 0
    return reached, counted


def sign(one: dict[str, Any]) -> int:
    """Return 1 where higher is better."""
    return 1 if one["direction"] == "up" else -1


def known_by(of: dict[str, Any], cut: date) -> bool:
    """Say whether a value was known by a day."""
    said = day(of.get("as_of")) or day(of.get("date"))
    return said <= cut if said else int(of["year"]) <= cut.year
