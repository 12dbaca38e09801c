"""What changed for bodies in a period, recomputed from the YAML files with plain loops.

A row is (kind, how, day, body, record, what, before, after); numbers that there are not are empty text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from tests.report_data import raw_calendars, raw_lines, raw_meetings, raw_terms
from tests.report_data.raw import Asked, bodies, day, number, records

Row = tuple[str, str, date, str, str, Any, Any, Any]


def rows(asked: Asked) -> list[Row]:
    """Return what began, ended, was made or was measured anew from the first day up to the last that counts."""
    last = min(asked.last, asked.cut)
    found: list[Row] = []
    for body in bodies(asked) if asked.first <= last else ():
        found += _spans(body, asked.first, last)
        found += _made(body, asked.first, last)
        found += _measured(body, asked.first, last)
    return found


def _spans(body: str, first: date, last: date) -> Iterator[Row]:
    record, text = records("content/bodies")[body], raw_terms.terms_of(body)
    members = record.get("members")
    lists = [("names", body, one, one["text"]) for one in record["names"]]
    lists += [("members", body, one, one["post"]) for one in members] if isinstance(members, list) else []
    lists += [("terms", text["id"], one, one["version"]) for one in text.get("versions", [])] if text else []
    for kind, key, one, what in lists:
        for how, on in (("began", day(one.get("from"))), ("ended", day(one.get("until")))):
            if on and first <= on <= last:
                yield kind, how, on, body, key, what, "", ""


def _made(body: str, first: date, last: date) -> Iterator[Row]:
    for one in raw_meetings.every(last):
        on = raw_meetings.on(one)
        if body not in one["bodies"] or on < first:
            continue
        yield "meetings", "made", on, body, one["id"], one["title"], "", ""
        for item in one["items"]:
            for kind in ("decisions", "recommendations", "actions"):
                for made in item.get(kind, []):
                    yield kind, "made", on, body, one["id"], made["text"], "", ""


def _measured(body: str, first: date, last: date) -> Iterator[Row]:
    """Yield the indicators of the strategies that lines of a body serve, where another measurement is the last one."""
    served = {
        to.partition("#")[0]
        for one in raw_calendars.every_line()
        if one["body"] == body
        for to in one.get("serves", [])
    }
    for key, one in records("content/indicators").items():
        if served & {to.partition("#")[0] for to in one.get("serves", [])}:
            before, after = _last(one, first - timedelta(days=1)), _last(one, last)
            if after is not None and after != before:
                old = "" if before is None else before[1]
                yield "indicators", "changed", last, body, key, one["title"], old, after[1]


def _last(one: dict[str, Any], when: date) -> tuple[int, Fraction] | None:
    """Return the place and the number of the last measurement that was known by a day."""
    known = [
        ((of["year"], day(of.get("date")) or date.min), (place, amount))
        for place, of in enumerate(one["values"])
        if (amount := number(of["value"])) is not None and raw_lines.known_by(of, when)
    ]
    return max(known, key=lambda pair: pair[0])[1] if known else None
