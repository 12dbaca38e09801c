"""Programmes and reports that terms of reference ask for by a day of the year, as `31 January` in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.model.texts import Text
from generators.obligations import handed_in
from generators.obligations.handed_in import proof_of
from generators.obligations.obligation import Obligation, settled
from generators.obligations.steps import judged
from generators.planning.lines import PlannedLine, all_lines, of_body
from generators.planning.steps import on, step_day
from generators.planning.year_days import day_of_year
from generators.procedure.terms_on import Terms, terms_on

PROGRAMME = "work-programme-date"
REPORTS = ("half-year-report-date", "annual-report-date")


def by_terms(library: Library, years: range, today: date) -> Iterator[Obligation]:
    """Yield what the terms in force at the beginning of each year ask each body for by a day of that year."""
    for body in library.of("body"):
        for year in years:
            terms = terms_on(library, body.id, date(year, 1, 1))
            for parameter in (PROGRAMME, *REPORTS):
                if terms.text is not None and parameter in terms.values:
                    yield _of(library, body, terms, parameter, year, today)


def _of(library: Library, body: Document, terms: Terms, parameter: str, year: int, today: date) -> Obligation:
    kind = "programme" if parameter == PROGRAMME else "report"
    assert terms.text is not None
    value, clause = terms.values[parameter].value, terms.values[parameter].parameter.clause
    every = day_of_year(value) if isinstance(value, Text) else None
    values = {"year": str(year), "parameter": parameter}
    if every is None:
        return Obligation(kind, terms.text.id, "undecided", body.id, clause, None, None, "no-day", values)
    day = on(every, year)
    proof = proof_of(library, body.id, parameter, day, today)
    if proof is not None:
        state, done, why = handed_in.judged(proof, today)
        shown = (proof.document.id, proof.entry.id)
        return Obligation(kind, terms.text.id, state, body.id, clause, day, done, why, values, shown)
    decide = _programme if kind == "programme" else _report
    state, done, why = decide(library, body.id, day, today)
    return Obligation(kind, terms.text.id, state, body.id, clause, day, done, why, values)


def _programme(library: Library, body: str, day: date, today: date) -> tuple[str, date | None, str]:
    """Return whether the programme of that year was adopted in time; one that is not recorded proves nothing."""
    found = [one.programme for one in of_body(library, body) if one.programme.from_.year <= day.year]
    held = [one for one in found if one.until.year >= day.year]
    if not held:
        return ("coming", None, "") if day >= today else ("undecided", None, "no-programme")
    adopted = held[-1].adopted
    if isinstance(adopted, date) and adopted <= today:
        return settled(day, adopted, today), adopted, ""
    return ("coming", None, "") if day >= today else ("undecided", None, "no-adoption")


def _report(library: Library, body: str, day: date, today: date) -> tuple[str, date | None, str]:
    """Return whether the lines that feed a step of that very day are done, where no entry of `handed_in` says it."""
    lines: list[PlannedLine] = [one for one in all_lines(library) if one.body == body and step_day(library, one) == day]
    return judged(library, lines, day, today)
