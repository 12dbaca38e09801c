"""What bodies owe by a day, recomputed from the YAML files with plain loops.

A row is (kind, body, source, due, done, state); a body or a day of completion that there is not is empty text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Any

from tests.report_data import raw_calendars, raw_lines, raw_meetings, raw_terms
from tests.report_data.raw import Asked, bodies, day, records

Row = tuple[str, str, str, date | None, date | str, str]
REPORTS = ("half-year-report-date", "annual-report-date")


def rows(asked: Asked) -> list[Row]:
    """Return the obligations of the bodies of an issue that are due in its period, or on no stated day."""
    years = range(min(asked.first.year, asked.cut.year - 1), asked.cut.year + 2)
    found = [*_meetings(asked, years), *_of_terms(asked, years), *_of_steps(asked, years), *_reviews(asked)]
    own = bodies(asked)
    return [
        one
        for one in found
        if (one[1] in own or (asked.body is None and not one[1]))
        and (one[3] is None or asked.first <= one[3] <= asked.last)
    ]


def settled(due: date, done: date | None, cut: date) -> str:
    """Return how something stands that was done on a day, or is not done."""
    if done:
        return "met" if done <= due else "late"
    return "missed" if due < cut else "coming"


def _meetings(asked: Asked, years: range) -> Iterator[Row]:
    """Yield for each whole year of a body whether it met as often as its terms ask, and on which day that was so."""
    for body, record in records("content/bodies").items():
        for year in years:
            first, last = date(year, 1, 1), date(year, 12, 31)
            begins, ends = day(record.get("from")) or first, day(record.get("until")) or last
            if year > asked.cut.year or begins > first or ends < last:
                continue
            text, then = raw_terms.terms_of(body), min(last, asked.cut)
            source = text["id"] if text else body
            number = raw_meetings.asks(body, then, "meetings-a-year")
            met = sorted(
                raw_meetings.on(one)
                for one in raw_meetings.every(asked.cut)
                if body in one["bodies"] and raw_meetings.on(one).year == year
            )
            if number is None:
                yield "meetings", body, source, last, "", "undecided"
                continue
            enough = met[ceil(number) - 1] if len(met) >= ceil(number) else None
            if enough is None and raw_meetings.asks(body, first, "meetings-a-year") != number:
                yield "meetings", body, source, last, "", "undecided"
            else:
                yield "meetings", body, source, last, enough or "", settled(last, enough, asked.cut)


def _of_terms(asked: Asked, years: range) -> Iterator[Row]:
    """Yield the programme and the reports that terms in force at the beginning of a year ask for by a day of it."""
    for body in records("content/bodies"):
        text = raw_terms.terms_of(body)
        for year in years if text else ():
            assert text
            values = raw_terms.values(text, date(year, 1, 1))
            for parameter in ("work-programme-date", *REPORTS):
                due = raw_calendars.day_of_year(values.get(parameter), year)
                if due:
                    kind = "report" if parameter in REPORTS else "programme"
                    done, state = _done(asked, body, parameter, due)
                    yield kind, body, text["id"], due, done, state


def _done(asked: Asked, body: str, parameter: str, due: date) -> tuple[date | str, str]:
    proof = _handed_in(asked, body, parameter, due)
    if proof:
        return proof
    if parameter in REPORTS:
        fed = [one for one in raw_calendars.every_line() if raw_calendars.step_day(one) == due]
        return _by_lines(asked, [one for one in fed if one["body"] == body], due)
    plans = [one for one in records("content/programmes").values() if one["body"] == body]
    plans = [one for one in plans if one["from"][:4] <= str(due.year) <= one["until"][:4]]
    adopted = day(plans[-1]["adopted"]) if plans else None
    if adopted and adopted <= asked.cut:
        return adopted, settled(due, adopted, asked.cut)
    return "", "coming" if due >= asked.cut else "undecided"


def _handed_in(asked: Asked, body: str, what: str, due: date) -> tuple[date | str, str] | None:
    """Return when something was handed in, if a programme of the body says so by the cut-off day."""
    for plan in records("content/programmes").values():
        for one in plan.get("handed_in", []) if plan["body"] == body else ():
            if what in (one.get("step"), one.get("parameter")) and day(one["due"]) == due:
                on = day(one["date"])
                if on is None:
                    return "", "undecided"
                return (on, settled(due, on, asked.cut)) if on <= asked.cut else None
    return None


def _by_lines(asked: Asked, held: list[dict[str, Any]], due: date) -> tuple[date | str, str]:
    """Return when the last of these lines was done; nothing is known where there is no line, or no day of its end."""
    if not held:
        return "", "coming" if due >= asked.cut else "undecided"
    if any(raw_lines.state(one, asked.cut) != raw_lines.DONE for one in held):
        return "", settled(due, None, asked.cut)
    ends = [day(one.get("actual_end")) for one in held]
    known = [one for one in ends if one]
    if len(known) < len(ends):
        return "", "undecided"
    return max(known), settled(due, max(known), asked.cut)


def _of_steps(asked: Asked, years: range) -> Iterator[Row]:
    """Yield the fixed days of calendars, for each body that they bind."""
    first, last = date(years.start, 1, 1), date(years.stop - 1, 12, 31)
    for key, step in raw_calendars.steps().items():
        for body in records("content/bodies"):
            for due in raw_calendars.days(step, first, last) if raw_calendars.binds(step, body) else ():
                fed = [one for one in raw_calendars.every_line() if one["body"] == body and one.get("step") == key]
                lines = [one for one in fed if raw_calendars.step_day(one) == due]
                done, state = _handed_in(asked, body, key, due) or _by_lines(asked, lines, due)
                yield "step", body, key.partition("#")[0], due, done, state


def _reviews(asked: Asked) -> Iterator[Row]:
    for key, text in records("guidelines").items():
        if "review_by" in text and text["status"] != "withdrawn":
            due = day(text["review_by"])
            yield "review", "", key, due, "", settled(due, None, asked.cut) if due else "undecided"
    for body in records("content/bodies"):
        terms = raw_terms.terms_of(body)
        if terms:
            due = raw_terms.review(terms, asked.cut)
            yield "review", body, terms["id"], due, "", settled(due, None, asked.cut) if due else "undecided"
