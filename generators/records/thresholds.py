"""Thresholds of traffic lights: data with a version, so that every page can say by which rule it judged."""

from __future__ import annotations

from generators.model.record import Basis, Dated, Part, Record
from generators.model.scalars import Count, Line, Number
from generators.model.texts import Text


class ActivityLimits(Part):
    """From how many days behind plan an activity is at risk, and from how many it is off track."""

    at_risk: Count
    off_track: Count


class IndicatorLimits(Part):
    """From which share of what was due by now an indicator is on track, and from which it is only at risk."""

    on_track: Number
    at_risk: Number


class Thresholds(Record, Dated):
    """One set of thresholds; that whose days include the cut-off date holds."""

    title: Text
    version: Line
    activities: ActivityLimits
    indicators: IndicatorLimits
    basis: Basis
    source: Text
