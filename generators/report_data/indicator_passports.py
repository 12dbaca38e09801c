"""Indicator passports: all that the record of each indicator states, for the set of passports."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import claim
from generators.in_scope.indicator_facts import attainment_fact, baseline, finally_, named, progress
from generators.in_scope.indicators import Held, attained_finally, indicators
from generators.in_scope.lines import known, served_title
from generators.model.texts import Text
from generators.records.indicator import Figure
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = (
    "indicator",
    "code",
    "definition",
    "formula",
    "unit",
    "direction",
    "type",
    "disaggregation",
    "source-of-data",
    "frequency",
    "owner",
    "serves",
    "baseline",
    "baseline-year",
    "baseline-source",
    "final-target",
    "final-target-year",
    "attainment",
    "light",
    "limits",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each indicator, by code."""
    for one in indicators(scope):
        found = {**named(one), **baseline(one), **finally_(scope, one), **_passport(scope, one)}
        found["light"] = progress(scope, one)["light"]
        found["attainment"] = attainment_fact(attained_finally(scope, one), one.key)
        yield Line(one.key, {column: found[column] for column in COLUMNS})


def _passport(scope: ReportScope, one: Held) -> dict[str, Fact]:
    record, key = one.record, one.key
    return {
        "definition": fact(record.definition, key),
        "formula": fact(record.formula, key),
        "direction": fact(record.direction, key),
        "disaggregation": claim(record.disaggregation, key),
        "source-of-data": fact(record.source_of_data, key),
        "frequency": fact(record.frequency, key),
        "serves": fact(_served(scope, one), key, *known(scope, record.serves)),
        "baseline-source": claim(record.baseline.source, key)
        if isinstance(record.baseline, Figure)
        else fact(None, key),
        "limits": claim(record.limits, key),
    }


def _served(scope: ReportScope, one: Held) -> Text | str:
    titles = (served_title(scope, to) for to in one.record.serves)
    return next((title for title in titles if title is not None), "")


DATA = Data(columns=COLUMNS, find=find)
