"""Indicator: its passport, with baseline, targets, values and attainment."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.indicator import layout
from generators.records.indicator import Indicator

SAMPLE = """\
title: {sq: Treguesi shembull, en: Example indicator}
code: EX-1
definition: {sq: Çfarë matet., en: What is measured.}
formula: not-stated
unit: {sq: përqind, en: percent}
direction: up
source_of_data: not-stated
frequency: not-stated
owner: not-stated
baseline: {year: 2023, value: "40", source: not-stated}
targets:
  - {year: 2026, value: "60"}
values:
  - {year: 2024, value: "45.5", source: not-stated, as_of: not-stated}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="indicator",
    folder="content/indicators",
    model=Indicator,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
