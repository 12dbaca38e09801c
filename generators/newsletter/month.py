"""A month of the calendar."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from generators.problem import DoracakError
from generators.view import View


@dataclass(frozen=True, order=True)
class Month:
    """One month; months sort by time."""

    year: int
    number: int

    @property
    def key(self) -> str:
        """Return the month as it is typed and as it stands in addresses: `2026-10`."""
        return f"{self.year:04}-{self.number:02}"

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Return its last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    def after(self, months: int) -> Month:
        """Return the month so many months later."""
        year, place = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, place + 1)

    def named(self, view: View) -> str:
        """Return the month in words: `October 2026`."""
        return f"{view.language.months[self.number - 1]} {self.year}"


def month_of(day: date) -> Month:
    """Return the month of a day."""
    return Month(day.year, day.month)


def month(text: str) -> Month:
    """Return the month that was typed, `2026-10`; raises DoracakError."""
    year, _, number = text.partition("-")
    try:
        if len(year) == 4 and len(number) == 2:
            return month_of(date(int(year), int(number), 1))
    except ValueError:
        pass
    raise DoracakError("bad-month", value=text)
