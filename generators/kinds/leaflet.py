"""Leaflet: a sheet of A4 folded twice, whose panels are parts of a page of the handbook."""

from __future__ import annotations

from generators.kind import Kind
from generators.records.leaflet import Leaflet

SAMPLE = """\
title: {sq: Fletëpalosje shembull, en: Example leaflet}
page: example-page
flap: [purpose]
left: [purpose]
middle: [purpose]
right: [purpose]
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="leaflet",
    folder="content/leaflets",
    model=Leaflet,
    sample=SAMPLE,
    title=lambda record: record.title,
    paged=False,
)
