"""Work programme: what a body plans for a period, line by line, with its sittings."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.programme import layout
from generators.records.programme import Programme

SAMPLE = """\
title: {sq: Programi i punës i komitetit shembull, en: Work programme of the example committee}
body: example-committee
from: 2024-01-01
until: 2024-12-31
adopted: not-stated
meetings:
  - {id: spring, date: 2024-03-01}
lines:
  - id: desk-plan
    activity: {sq: Plani i sportelit, en: Plan of the desk}
    product: {sq: Plani, en: The plan}
    meeting: spring
    owner: not-stated
    start: 2024-01-15
    end: 2024-02-28
    status: planned
    budget_programme: EX-1
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="programme",
    folder="content/programmes",
    model=Programme,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
