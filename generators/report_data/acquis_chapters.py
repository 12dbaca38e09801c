"""Acquis chapters: for each code of the scheme of chapters what is tagged with it, and how its activities stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generators.document import Document
from generators.figures.implementation import implementation
from generators.figures.lights import LIGHTS
from generators.in_scope.facts import BLANK, claim, count, percentage
from generators.in_scope.line_facts import light_counts
from generators.in_scope.lines import year
from generators.in_scope.tagging import by_code, codes, lines_among, source
from generators.reports.data import Data, Fact, Line, ReportScope, Value, fact
from generators.tags import Tagged

COLUMNS = (
    "chapter",
    "code",
    "cluster",
    "opened",
    "objects",
    "activities",
    "planned",
    "implemented",
    "rate",
    *LIGHTS,
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each chapter, in the order of the scheme; those that nothing is tagged with are shown too."""
    for scheme, code, own in by_code(scope, "chapters"):
        place = f"{scheme.id}#{code.id}"
        yield Line(place, {**_named(scope, scheme, code, place), **_counts(scope, own)})


def _named(scope: ReportScope, scheme: Document, code: Any, place: str) -> dict[str, Fact]:
    above = codes(scheme).get(code.parent)
    return {
        "chapter": fact(code.name, place),
        "code": fact(code.code, place),
        "cluster": fact(above.name, f"{scheme.id}#{above.id}") if above else BLANK,
        "opened": _opened(scope, code.opened if code.opened is not None or above is None else above.opened, place),
    }


def _opened(scope: ReportScope, when: Value, place: str) -> Fact:
    """Return when negotiations on it opened, as stated; empty before that day."""
    return BLANK if isinstance(when, date) and when > scope.cut_off else claim(when, place)


def _counts(scope: ReportScope, own: tuple[Tagged, ...]) -> dict[str, Fact]:
    found = lines_among(scope.library, own)
    rate = implementation(scope.library, found, year(scope), scope.cut_off).rate
    lights = light_counts(scope, found)
    objects = sorted({source(one.subject) for one in own})
    return {
        "objects": count(len(objects), objects),
        "activities": count(len(found), (one.key for one in found)),
        "planned": Fact(rate.denominator, rate.sources),
        "implemented": Fact(rate.numerator, rate.sources),
        "rate": percentage(rate),
        **{name: lights[name] for name in LIGHTS},
    }


DATA = Data(columns=COLUMNS, find=find)
