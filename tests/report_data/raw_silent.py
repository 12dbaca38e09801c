"""How many records each figure leaves out as they do not state what it needs, recomputed with plain loops."""

from __future__ import annotations

from tests.report_data import raw_attendance, raw_lines, raw_meetings, raw_tags
from tests.report_data.raw import Asked, bodies, day, records


def left_out(asked: Asked) -> dict[str, int]:
    """Return the number by figure; a figure that is not here leaves nothing out."""
    return {**_of_lines(asked), **_of_meetings(asked), **_of_actions(asked), **_of_people(asked)}


def _of_lines(asked: Asked) -> dict[str, int]:
    year, period, known = raw_lines.of_year(asked), raw_lines.of_period(asked), raw_lines.indicators(asked)
    found = {
        "implementation": _undated(year),
        "acquis-measures-done": _undated(raw_tags.tagged_lines(asked, "eu-acquis")),
        "due-done": _undated(period),
        "slipped": sum(raw_lines.slip(one, asked.cut) is None for one in period),
        "indicator-rate": len(known) - raw_lines.indicator_rate(asked, known)[1],
    }
    for base in ("allocated", "committed"):
        for currency, (_, _, left) in raw_lines.absorption(asked, base).items():
            found[f"absorption-{base}/{currency}"] = left
    return found


def _undated(lines: list[raw_lines.Line]) -> int:
    return sum(day(one["end"]) is None for one in lines)


def _of_meetings(asked: Asked) -> dict[str, int]:
    found = raw_meetings.held(asked)
    items = [item for one in found for item in one["items"]]
    kinds = sum(item["kind"] == "not-stated" for item in items)
    dated = {name: list(raw_meetings.of_meetings(asked)[name]) for name in ("days-to-circulate", "days-to-approve")}
    shares = {name: raw_meetings.of_meetings(asked)[name] for name in raw_meetings.RULES}
    made = ("decisions", "recommendations", "actions")
    return {
        "held-of-planned": _unplanned(asked),
        "deliberated": sum(item["deliberated"] not in ("true", "false") for item in items),
        **{f"items-of-kind/{item['kind']}": kinds for item in items},
        **{name: len(found) - len(days) for name, days in dated.items()},
        **{name: len(found) - share[1] for name, share in shares.items()},
        **{f"{name}-per-meeting": sum(_is_silent(one, name) for one in found) for name in made},
    }


def _is_silent(meeting: raw_meetings.Meeting, name: str) -> bool:
    return "silent" in meeting and not any(item.get(name) for item in meeting["items"])


def _unplanned(asked: Asked) -> int:
    """Return the meetings of bodies and years of which no plan is known; a joint one counts for each body."""
    last = min(asked.last, asked.cut)
    silent = 0
    for body in bodies(asked):
        for year in range(asked.first.year, last.year + 1):
            own = [one for one in raw_meetings.held(asked, [body]) if raw_meetings.on(one).year == year]
            plans = [
                one
                for one in records("content/programmes").values()
                if one["body"] == body and one.get("meetings") and one["from"][:4] <= str(year) <= one["until"][:4]
            ]
            whole = asked.first.year < year or asked.first.timetuple().tm_yday == 1
            whole = whole and last.year >= year and asked.last >= last.replace(year=year, month=12, day=31)
            is_over = whole and year < asked.cut.year
            asks = raw_meetings.asks(body, last.replace(year=year, month=12, day=31), "meetings-a-year")
            silent += 0 if plans or (is_over and asks is not None) else len(own)
    return silent


def _of_actions(asked: Asked) -> dict[str, int]:
    found, cut = raw_meetings.actions(asked), asked.cut
    still = [one for one in found if raw_meetings.is_open(one, cut)]
    done = [one for one in found if raw_meetings.status(one, cut) in raw_meetings.FINISHED]
    closed = [one for one in found if not raw_meetings.is_open(one, cut)]
    return {
        "overdue": sum(raw_meetings.due(one) is None for one in still),
        "closed-in-time": sum(
            raw_meetings.due(one) is None or raw_meetings.closed_on(one, cut) is None for one in done
        ),
        "days-to-close": sum(raw_meetings.closed_on(one, cut) is None for one in closed),
    }


def _of_people(asked: Asked) -> dict[str, int]:
    found = raw_meetings.held(asked)
    people = [
        one
        for meeting in found
        if isinstance(meeting["attendance"]["present"], list)
        for one in meeting["attendance"]["present"]
    ]
    incomplete = [one for one in found if one["attendance"]["complete"] != "true"]
    silent = sum(one.get("level", "not-stated") == "not-stated" for one in people)
    counted = raw_attendance.of_attendance(asked)["non-state"]
    return {
        "attendance": sum(len(raw_attendance.concerned(one)) for one in incomplete),
        "non-state": len(found) - counted[1],
        **{f"level/{one['level']}": silent for one in people if "level" in one},
    }
