"""The page of thresholds: from which days or shares each traffic light is set, with what the lights look like."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Row
from generators.document import Document
from generators.figures.lights import LIGHTS
from generators.layouts.common import cells, heading, source_block, standing, table
from generators.layouts.plans import light_words, money
from generators.records.thresholds import Thresholds
from generators.view import View, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a set of thresholds."""
    record: Thresholds = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield view.fields(record, "version", "from_", "until")
    limits = {
        "at_risk": str(record.activities.at_risk),
        "off_track": str(record.activities.off_track),
        "on_share": money(view, record.indicators.on_track),
        "risk_share": money(view, record.indicators.at_risk),
    }
    rows = []
    for light in LIGHTS:
        words = (said(view.words(f"light.{light}.{what}", **limits)) for what in ("activity", "indicator"))
        rows.append(Row(light, cells(light_words(view, light), *words)))
    yield heading(view, "lights", "heading.lights")
    yield table(view, "lights-table", view.words("heading.lights"), ("light", "of_activity", "of_indicator"), rows)
    yield from source_block(view, document)
