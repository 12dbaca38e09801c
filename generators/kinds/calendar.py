"""Calendar: fixed days of a yearly process, and what feeds each of them."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.calendar import layout
from generators.records.calendar import Calendar

SAMPLE = """\
title: {sq: Kalendar shembull, en: Example calendar}
steps:
  - id: requests
    title: {sq: Kërkesat buxhetore, en: Budget requests}
    every: {month: 5, day: 31}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="calendar",
    folder="content/calendars",
    model=Calendar,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
