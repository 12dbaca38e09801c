"""Scores of objects by the codes of a marker: of a tag, of a screening that found nothing, or not screened at all.

Source of the rule: reporting directives of the OECD-DAC markers; each code is scored by itself, and a blank is no zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from generators.coverage.schemes import code_id, counted, is_marker
from generators.document import Document
from generators.figures.ratio import HUNDRED
from generators.in_scope.tagging import objects, tags
from generators.reports.data import ReportScope
from generators.tags import Subject

SCORES = ("principal", "significant", "supporting", "unstated", "not-targeted", "not-screened")
"""Scores in the order of reading; `unstated` is a tag of which nobody stated how strong it is."""


@dataclass(frozen=True)
class Scored:
    """An object with its score for one code, and which share of its amount counts for it (1 for all)."""

    subject: Subject
    score: str
    share: Decimal = Decimal(1)


def markers(scope: ReportScope) -> Iterator[tuple[Document, Any]]:
    """Yield each code of each scheme that scores objects."""
    for scheme in scope.library.of("scheme"):
        if is_marker(scheme):
            yield from ((scheme, code) for code in counted(scope.library, scheme))


def scored(scope: ReportScope, scheme: Document, code: Any, group: str) -> tuple[Scored, ...]:
    """Return the objects of one group with their score for a code."""
    strong = {
        one.subject.address: Scored(one.subject, _strength(one.tag.strength), _share(one.tag.share))
        for one in tags(scope)
        if one.tag.scheme == scheme.id and code_id(scope.library, scheme, one.tag.code) == code.id
    }
    found = (one for one in objects(scope) if one.group == group)
    return tuple(strong.get(one.address) or Scored(one, _without_tag(scope, scheme, code, one)) for one in found)


def _without_tag(scope: ReportScope, scheme: Document, code: Any, one: Subject) -> str:
    for held in one.part.screened:
        known = {code_id(scope.library, scheme, named) for named in held.codes}
        is_given = not isinstance(held.date, date) or held.date <= scope.cut_off
        if held.scheme == scheme.id and is_given and (not known or code.id in known):
            return "not-targeted"
    return "not-screened"


def _strength(stated: object) -> str:
    return stated if isinstance(stated, str) else "unstated"


def _share(stated: object) -> Decimal:
    return stated / HUNDRED if isinstance(stated, Decimal) else Decimal(1)
