"""Specification of a report: its sections with what an author writes, the fields, tables and charts, and its issues.

The common frame of each report (cover, method note, conclusions, annexes) follows the domain brief, section 5.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generators.model.record import Basis, Part, Record
from generators.model.scalars import RESERVED, Day, EntryId, Flag, Id, Line, Maybe
from generators.model.texts import Institution, Marked, Text
from generators.reports.period import PeriodKind, kind_of

ALL = "all"
"""What `body` says where an issue is about all bodies."""
Kind = Literal["date", "text", "long", "number", "percent", "money", "choice", "record"]
_ID = re.compile(r"[a-z][a-z0-9-]{1,39}", re.ASCII)
_DATA = re.compile(r"[a-z][a-z0-9-]*(\.[A-Za-z0-9_/#-]+)?\.[a-z][a-z0-9_-]*", re.ASCII)


class From(str):
    """Where a field takes its value from: `data.column` of the first line, or `data.line.column`."""

    @property
    def data(self) -> str:
        """Return the key of the provider."""
        return self.partition(".")[0]

    @property
    def line(self) -> str:
        """Return the key of the line; empty for the first one."""
        parts = self.split(".")
        return parts[1] if len(parts) == 3 else ""

    @property
    def column(self) -> str:
        """Return the column."""
        return self.rpartition(".")[2]


def _from(value: str) -> From:
    if value in RESERVED or not _DATA.fullmatch(value):
        raise PydanticCustomError("wrong_value", "no column", {"expected": "data-column"})
    return From(value)


def _period(value: str) -> str:
    if kind_of(value) is None:
        raise PydanticCustomError("wrong_value", "no period", {"expected": "period"})
    return value


def _preparer(value: Any) -> Any:
    """Refuse words in one language, which would be read as an id and refused with a message about ids."""
    if isinstance(value, str) and value not in RESERVED and not _ID.fullmatch(value):
        raise PydanticCustomError("wrong_value", "no preparer", {"expected": "preparer"})
    return value


Preparer = Annotated[Maybe[Institution] | Text, BeforeValidator(_preparer)]
"""Who prepared an issue: an institution of the handbook by its id, or words in the languages of the site."""
PeriodKey = Annotated[str, Marked(_period, Line)]
"""A period as it is written in YAML: `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `none`."""


class Asked(Part):
    """One value that is asked for: a field of a form, or a column of a table.

    `choices` names the vocabulary of a choice; `from` the data that a field is filled from (a column is filled from the
    column of the same id in the data of its table).
    """

    id: EntryId
    label: Text
    kind: Kind
    choices: Id | None = None
    unit: Text | None = None
    help: Text | None = None
    from_: Annotated[str | None, Marked(_from, Line), Field(alias="from")] = None


class FixedRow(Part):
    """A row that the report always has, with the words of its first column."""

    id: EntryId
    label: Text


class TableSpec(Part):
    """A table: its columns, and rows that are fixed or come from data; a form lets rows be added unless they are fixed.

    `annex` puts it at the end of the report.
    """

    caption: Text
    columns: tuple[Asked, ...]
    rows: tuple[FixedRow, ...] = ()
    from_: Annotated[Line | None, Field(alias="from")] = None
    annex: Flag = False


class ChartSpec(Part):
    """A chart of a table: the column whose words name the categories, and the columns of figures that are drawn.

    `targets` are columns of what is aimed at: marks across bars, a line of dashes among lines. `by` is the column of
    whose values each has a chart of its own; `unit` the column that says what is counted.
    """

    of: EntryId
    kind: Literal["bar", "stacked", "line"]
    category: EntryId
    values: tuple[EntryId, ...]
    title: Text
    about: Text
    targets: tuple[EntryId, ...] = ()
    by: EntryId | None = None
    unit: EntryId | None = None


class ReportPart(Part):
    """One part of a section, and just one of: what an author writes, fields, a table, a chart."""

    id: EntryId
    text: Text | None = None
    fields: tuple[Asked, ...] = ()
    table: TableSpec | None = None
    chart: ChartSpec | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> ReportPart:
        if sum(bool(held) for held in (self.text, self.fields, self.table, self.chart)) != 1:
            raise PydanticCustomError("wrong_value", "not one thing", {"expected": "report-part"})
        return self


class Section(Part):
    """A section; its title and the guidance for its author stand in the body under the heading of this id."""

    id: EntryId
    parts: tuple[ReportPart, ...] = ()


class Issue(Part):
    """An issue that is published: what it is about, and the day up to which its data count.

    Its version is called `edition` here, because `version` is what tells entries of a history apart.
    """

    body: Id
    period: PeriodKey
    cut_off: Day
    status: Literal["draft", "published"]
    edition: Annotated[Maybe[Line] | None, Field(alias="version")] = None
    prepared_by: Preparer | None = None

    @property
    def key(self) -> str:
        """Return `<body>-<period>`, the name of its narrative."""
        return f"{self.body}-{self.period}"


class Report(Record):
    """One type of report."""

    title: Text
    summary: Text
    number: Line
    about: Literal["body", "all"]
    period: PeriodKind
    basis: Basis
    source: Text
    asks: tuple[Institution, ...] = ()
    issues: tuple[Issue, ...] = ()
    sections: tuple[Section, ...]

    @property
    def order(self) -> int:
        """Return its place in the list of standard reports."""
        return int(self.number) if self.number.isdecimal() else 0
