"""Contract: a contract of a project with its amounts, days and payments, for the report on implementation."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.contract import layout
from generators.records.contract import Contract

SAMPLE = """\
title: {sq: Kontratë shembull, en: Example contract}
number: not-stated
body: example-committee
component: {sq: Sistemi shembull, en: Example system}
supplier: not-stated
method: not-stated
state: signed
currency: EUR
allocated: 100000
contracted: not-stated
signed: 2024-02-01
end: 2024-11-30
payments:
  - {id: first, due: 2024-03-31, planned: 40000, paid: 2024-04-15, actual: 40000}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="contract",
    folder="content/contracts",
    model=Contract,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
