"""Traffic lights of activities and indicators, from thresholds kept in data.

Source: computation rules of the domain brief, section 5: done, on track, at risk, off track, not started, no data;
always with a word and a symbol, by thresholds whose version is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generators.document import Document
from generators.figures.attainment import Attainment, attainment, expected, final_target, latest
from generators.figures.slip import slipped_days
from generators.library import Library
from generators.planning.lines import PlannedLine
from generators.planning.states import state_on
from generators.records.indicator import Figure, Indicator
from generators.records.thresholds import Thresholds

LIGHTS = ("done", "on-track", "at-risk", "off-track", "not-started", "no-data")
"""All lights, the best first; the words and symbols of each stand in the words files under `light`."""


@dataclass(frozen=True)
class Limits:
    """The thresholds that hold on a day, with the record that they come from."""

    document: Document
    thresholds: Thresholds


def limits(library: Library, as_of: date) -> Limits | None:
    """Return the thresholds that hold on this day; None where no record has any, and the last id's where several do."""
    found = [Limits(one, one.record) for one in library.of("thresholds") if isinstance(one.record, Thresholds)]
    return next((one for one in reversed(found) if one.thresholds.holds(as_of)), None)


def activity_light(library: Library, line: PlannedLine, as_of: date, held: Limits | None) -> str:
    """Return the light of an activity on a day; one that was cancelled is off track, as nothing will come of it.

    Without thresholds, or without the days that they are held against, there is `no-data`.
    """
    state = state_on(library, line, as_of)
    if state in ("done", "cancelled"):
        return "done" if state == "done" else "off-track"
    days = slipped_days(library, line, as_of)
    if not state or days is None or line.due is None or held is None:
        return "no-data"
    if days >= held.thresholds.activities.off_track:
        return "off-track"
    if days >= held.thresholds.activities.at_risk:
        return "at-risk"
    return "on-track" if state == "in-progress" else "not-started"


def indicator_light(indicator: Indicator, key: str, as_of: date, held: Limits | None) -> str:
    """Return the light of an indicator: its last value against its last target, then against what was due by then."""
    value, target = latest(indicator, as_of), final_target(indicator)
    if value is None:
        return "no-data"
    reached = attainment(indicator, key, value, target, as_of).ratio
    if reached is not None and reached.numerator >= reached.denominator:
        return "done"
    due = expected(indicator, value.year)
    if due is None or held is None:
        return "no-data"
    found = attainment(indicator, key, value, Figure(year=value.year, value=due), as_of)
    return _judged(found, held)


def _judged(found: Attainment, held: Limits) -> str:
    if found.ratio is None or found.ratio.value is None:
        return "no-data"
    if found.ratio.value >= held.thresholds.indicators.on_track:
        return "on-track"
    return "at-risk" if found.ratio.value >= held.thresholds.indicators.at_risk else "off-track"
