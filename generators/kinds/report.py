"""Report: the specification of one type of analytical report, in a folder of its own with its narratives."""

from __future__ import annotations

from generators.kind import Kind, ProseRule
from generators.layouts.report import layout
from generators.records.report import Report

SAMPLE = """\
title: {sq: Raport shembull, en: Example report}
summary: {sq: Për çfarë shërben., en: What it is for.}
number: "1"
about: body
period: year
basis: example
source: {sq: Shembull, en: Example}
sections:
  - id: purpose
    parts:
      - {id: overview, text: {sq: Përmbledhja, en: Summary}}
"""

KIND = Kind(
    name="report",
    folder="content/reports",
    model=Report,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
    prose=ProseRule.HANDBOOK,
    own_folder=True,
)
