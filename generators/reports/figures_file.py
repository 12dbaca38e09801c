"""The facts of an issue for machines: each value with its sources, the day of cut-off and the commit of each source."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from generators.library import Library
from generators.model.texts import Text
from generators.records.report import Asked
from generators.reports.data import Fact
from generators.reports.filling import FilledPart, filled
from generators.reports.issue import Made
from generators.reports.sources import Source, source_of
from generators.reports.tables import facts_of
from generators.reports.wording import fact_words, state_of
from generators.view import View, plain
from generators.words import words

Views = tuple[View, ...]


def as_json(library: Library, issue: Made) -> bytes:
    """Return the issue as JSON (UTF-8): what it is, and a list of `facts`; the same records give the same bytes."""
    key = ("facts of a report", issue.document.id, issue.key, issue.cut_off)
    return library.once(key, partial(_written, library, issue))


def _written(library: Library, issue: Made) -> bytes:
    text = json.dumps(as_data(library, issue), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def as_data(library: Library, issue: Made) -> dict[str, Any]:
    """Return the issue as plain data.

    A number is text with a point, as it was counted; a day is text in ISO form; `state` says why there is no value.
    A share has its `words` in each language beside it, as every document shows them: under ten without a percentage.
    `sources` tells of each source that a fact names its record, file, last commit and the day of that.
    """
    found = filled(library, issue)
    views = _views(library, issue)
    facts = [one for section in found for part in section.parts for one in _facts(views, part)]
    named = dict.fromkeys(name for one in facts for name in one["sources"])
    return {
        "report": issue.document.id,
        "number": issue.report.number,
        "title": dict(issue.report.title),
        "body": issue.body,
        "period": issue.period.key,
        "cut_off": issue.cut_off.isoformat(),
        "status": issue.status,
        "basis": issue.report.basis.value,
        "facts": facts,
        "sources": {name: _source(source_of(library, name)) for name in sorted(named)},
    }


def _views(library: Library, issue: Made) -> tuple[View, ...]:
    spoken = {lang: words(lang, library.words.get(lang)) for lang in library.site.languages}
    return tuple(View(library, lang, known, issue.cut_off) for lang, known in spoken.items())


def _facts(views: Views, part: FilledPart) -> Iterator[dict[str, Any]]:
    for asked, held in part.fields:
        yield {"key": f"{part.key}.{asked.id}", **_fact(views, asked, held)}
    if part.table:
        for line in part.table.lines:
            for asked, held in zip(part.table.spec.columns, facts_of(part.table, line), strict=True):
                yield {"key": part.key, "line": line.key, "column": asked.id, **_fact(views, asked, held)}


def _fact(views: Views, asked: Asked, held: Fact) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": asked.kind, "value": _value(held), "state": state_of(held)}
    if held.unit:
        found["unit"] = held.unit
    if held.ratio is not None:
        found |= {"formula": held.ratio.key, "numerator": str(held.ratio.numerator)}
        found["denominator"] = str(held.ratio.denominator)
        found["words"] = {view.lang: plain(fact_words(view, asked, held)) for view in views}
    return {**found, "sources": list(held.sources)}


def _value(held: Fact) -> str | dict[str, str] | None:
    if isinstance(held.value, Text):
        return dict(held.value)
    if isinstance(held.value, date):
        return held.value.isoformat()
    if isinstance(held.value, Decimal):
        return str(held.value)
    return held.value if isinstance(held.value, str) else None


def _source(one: Source) -> dict[str, str | None]:
    """Return what a source is; nothing of one that names no record."""
    if one.document is None:
        return {}
    return {
        "record": one.document.id,
        "file": one.document.path,
        "commit": one.commit.hash if one.commit else None,
        "changed": one.commit.day.isoformat() if one.commit else None,
    }
