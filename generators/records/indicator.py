"""Indicator passport: definition, formula, unit and direction, with baseline, targets and values by year.

The fields are those of report 6 of the domain brief, section 5.
"""

from __future__ import annotations

from typing import Annotated, Literal

from generators.model.record import Basis, Part, Record, Taggable
from generators.model.scalars import Code, Day, Maybe, Number, Year
from generators.model.texts import Institution, Text, term
from generators.records.planning import To


class Figure(Part):
    """The value of one year; a year that is known to have no value says so."""

    year: Year
    value: Maybe[Number]
    source: Maybe[Text] | None = None
    note: Text | None = None


class Measured(Figure):
    """A measured value; `date` is the day that it was measured for, `as_of` the day on which it was known."""

    date: Maybe[Day] | None = None
    as_of: Maybe[Day] | None = None


class Indicator(Record, Taggable):
    """One indicator; `direction` says whether higher or lower is better."""

    title: Text
    summary: Text | None = None
    code: Code
    definition: Maybe[Text]
    formula: Maybe[Text]
    unit: Maybe[Text]
    direction: Literal["up", "down"]
    type: Maybe[Annotated[str, term("indicator-types")]] | None = None
    disaggregation: Maybe[Text] | None = None
    source_of_data: Maybe[Text]
    frequency: Maybe[Annotated[str, term("frequencies")]]
    owner: Maybe[Institution]
    serves: tuple[To, ...] = ()
    baseline: Maybe[Figure]
    targets: tuple[Figure, ...] = ()
    values: tuple[Measured, ...] = ()
    limits: Text | None = None
    basis: Basis
    source: Text
