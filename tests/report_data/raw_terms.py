"""Terms of reference in force on a day, recomputed from the YAML files with plain loops."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.report_data.raw import day, records
from tests.report_data.raw_calendars import FOREVER

Terms = dict[str, Any]


def terms_of(body: str) -> Terms | None:
    """Return the terms of a body with their `id`, whether in force or not."""
    held = records("guidelines/tor").items()
    return next(({**one, "id": key} for key, one in held if one["role"] == "group" and one["body"] == body), None)


def in_force(text: Terms, when: date) -> dict[str, Any] | None:
    """Return the version in force on a day."""
    held = [one for one in text.get("versions", []) if _holds(one, when)]
    return held[-1] if held else None


def _holds(version: dict[str, Any], when: date) -> bool:
    begins = day(version.get("from"))
    return begins is not None and begins <= when <= (day(version.get("until")) or FOREVER[1])


def values(text: Terms, when: date) -> dict[str, Any]:
    """Return what the terms ask for on a day; nothing where none are in force, or an earlier text is."""
    version = in_force(text, when)
    if version is None or version["version"] != text["version"]:
        return {}
    standard = records("guidelines/tor")[text["rests_on"]["standard"]]
    found = {one["id"]: one["value"] for one in standard["parameters"]}
    return found | {one["id"]: one["value"] for one in text.get("parameters", [])}


def deviations(text: Terms) -> int:
    """Return in how many points a group departs from its standard, a blank that it fills included."""
    return sum(len(text.get(key, [])) for key in ("parameters", "drop", "replace", "add"))


def months_later(when: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(when.year * 12 + when.month - 1 + months, 12)
    for of_month in range(when.day, 0, -1):
        try:
            return date(year, month + 1, of_month)
        except ValueError:
            continue
    raise AssertionError


def review(text: Terms, when: date) -> date | None:
    """Return when the version in force is to be reviewed; None where the terms do not say."""
    version, asked = in_force(text, when), values(text, when).get("review-months")
    begins = day(version.get("from")) if version else None
    return months_later(begins, int(asked)) if begins and isinstance(asked, str) and asked.isdecimal() else None
