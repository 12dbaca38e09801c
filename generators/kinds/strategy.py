"""Strategy: goals with their measures, and what programmes and indicators do for each."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.strategy import layout
from generators.records.strategy import Strategy

SAMPLE = """\
title: {sq: Strategji shembull, en: Example strategy}
owner: not-stated
from: 2024-01-01
until: 2030-12-31
status: draft
goals:
  - id: services
    title: {sq: Shërbime më të mira, en: Better services}
    measures:
      - {id: one-stop, title: {sq: Një sportel i vetëm, en: One single desk}, owner: not-stated}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="strategy",
    folder="content/strategies",
    model=Strategy,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
