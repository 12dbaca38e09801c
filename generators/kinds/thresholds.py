"""Thresholds: by how much plan and fact may differ before a traffic light changes, as data with a version."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.thresholds import layout
from generators.records.thresholds import Thresholds

SAMPLE = """\
title: {sq: Pragjet e semaforëve, en: Thresholds of traffic lights}
version: "1"
activities: {at_risk: "1", off_track: "31"}
indicators: {on_track: "0.9", at_risk: "0.6"}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="thresholds",
    folder="content/thresholds",
    model=Thresholds,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
