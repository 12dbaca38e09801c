"""Newsletter: an editor's part of the news of a month; the rest is computed from the records."""

from __future__ import annotations

from generators.kind import Kind, ProseRule
from generators.layouts.newsletter import layout
from generators.records.newsletter import Newsletter

SAMPLE = """\
title: {sq: Lajmet e muajit, en: News of the month}
month: 2024-03
items:
  - id: new-desk
    title: {sq: Hapet sporteli, en: The desk opens}
    text: {sq: Sporteli hapet në prill., en: The desk opens in April.}
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="newsletter",
    folder="content/newsletters",
    model=Newsletter,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
    prose=ProseRule.HANDBOOK,
    paged=False,
)
