"""Many institutions' answers to one issue of a report as one: rows of all, texts one after another, honest sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from generators.collecting.answers import Answers
from generators.collecting.fitting import NOT_STATED
from generators.collecting.kept import kept
from generators.collecting.owing import expected
from generators.document import Document
from generators.model.scalars import RESERVED
from generators.outputs.documents.blanks import NUMBERS
from generators.records.report import ALL, Asked
from generators.reports.data import Fact
from generators.reports.issue import Made


@dataclass(frozen=True)
class Said:
    """What one institution said: one value of a field or text, or the cells of one row by column."""

    by: Answers
    facts: Mapping[str, Fact]


@dataclass(frozen=True)
class Sum:
    """The sum of a column: `stated` of `asked` rows had a number in it."""

    column: Asked
    value: Decimal
    stated: int
    asked: int


@dataclass(frozen=True)
class Consolidated:
    """All answers to one issue; `missing` are institutions that were asked and have not answered."""

    answers: tuple[Answers, ...]
    missing: tuple[str, ...]


def consolidated(document: Document, issues: Iterable[str]) -> Consolidated:
    """Return the answers to these issues `<body>-<period>`, and who has answered none of them."""
    found = tuple(one for issue in issues for one in kept(document, issue))
    known = {one.institution for one in found}
    return Consolidated(found, tuple(key for key in expected(document) if key not in known))


def issues(issue: Made) -> tuple[str, ...]:
    """Return the issues that one stands for: itself, or those of each body where it is about all of them together."""
    if issue.body is not None or issue.report.about == ALL:
        return (issue.key,)
    return tuple(key for key in sorted(issue.document.answers) if key.endswith(f"-{issue.period.key}"))


def texts(held: Consolidated, key: str) -> Iterator[tuple[Answers, str]]:
    """Yield (answers, text) of those who wrote something."""
    for one in held.answers:
        value = one.values.get(key, NOT_STATED)
        if isinstance(value, str) and value not in RESERVED:
            yield one, value


def fields(held: Consolidated, key: str, asked: tuple[Asked, ...]) -> tuple[Said, ...]:
    """Return what each institution said to the fields of one part."""
    return tuple(
        Said(one, {field.id: fact(field, one.values.get(f"{key}.{field.id}")) for field in asked})
        for one in held.answers
    )


def rows(held: Consolidated, key: str, asked: tuple[Asked, ...]) -> tuple[tuple[Said, str], ...]:
    """Return the rows of all institutions, each with the id of its fixed row, if it is one."""
    return tuple(
        (Said(one, {column.id: fact(column, row.get(column.id)) for column in asked}), row.get("row", ""))
        for one in held.answers
        for row in _rows(one.values.get(key))
    )


def _rows(value: object) -> tuple[Mapping[str, str], ...]:
    return value if isinstance(value, tuple) else ()


def fact(asked: Asked, value: object) -> Fact:
    """Return an answer as a fact; what is not in the form of its kind is shown as it was said."""
    if not isinstance(value, str) or value == NOT_STATED:
        return Fact(None)
    if value in RESERVED:
        return Fact(RESERVED[value])
    try:
        return Fact(
            Decimal(value) if asked.kind in NUMBERS else date.fromisoformat(value) if asked.kind == "date" else value
        )
    except (ValueError, InvalidOperation):
        return Fact(value)


def sums(asked: tuple[Asked, ...], found: tuple[Said, ...]) -> Iterator[Sum]:
    """Yield the sums of columns whose unit the report names, as all rows then count the same; shares never add up."""
    for column in asked:
        if column.kind in ("number", "money") and column.unit is not None:
            facts = [one.facts[column.id] for one in found]
            values = [one.value for one in facts if isinstance(one.value, Decimal) and not one.unit]
            if values:
                yield Sum(column, sum(values, Decimal(0)), len(values), len(facts))
