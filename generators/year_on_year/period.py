"""The two days between which is compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Period:
    """From the day after `first` until `last`: what held on the one and what holds on the other."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        """Say whether a day falls into it: after the first, up to the last."""
        return isinstance(day, date) and self.first < day <= self.last
