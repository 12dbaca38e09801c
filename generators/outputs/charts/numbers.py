"""The numbers of a chart in words of a language, all with the same places behind the point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_decimal

from generators.blocks import Chart
from generators.language import language

PERCENT = "%"
_MOST_PLACES = 2


@dataclass(frozen=True)
class Numbers:
    """How the numbers of one chart are written: language, places behind the point, and what follows each number."""

    lang: str
    places: int
    after: str = ""

    def __call__(self, value: Decimal | float) -> str:
        """Return a number as readers of the language write it: `1 234,5`, `62 %`."""
        zeros = f".{'0' * self.places}" if self.places else ""
        text = format_decimal(value, f"#,##0{zeros}", locale=language(self.lang).locale)
        return f"{text}{self.after}"

    def on_axis(self, value: float) -> str:
        """Return a number of the axis: with no more places than it needs."""
        return f"{format_decimal(value, '#,##0.##', locale=language(self.lang).locale)}{self.after}"

    @property
    def code(self) -> str:
        """Return the same as a number format of Office, which writes it as the reader's own program does."""
        zeros = f".{'0' * self.places}" if self.places else ""
        return f"#,##0{zeros}" + ('"%"' if self.after else "")

    @property
    def axis_code(self) -> str:
        """Return the number format of the axis: as many places as the step between its numbers needs."""
        return "General" + ('"%"' if self.after else "")


def values(chart: Chart) -> Iterable[Decimal]:
    """Yield every number that is stated."""
    return (value for one in chart.series for value in one.values if value is not None)


def numbers(chart: Chart, lang: str) -> Numbers:
    """Return how the numbers of this chart are written: with as many places as the longest has, two at the most.

    Percentages always have two (guideline `monitoring-reporting`, unit `denominators`).
    """
    if chart.unit.strip() == PERCENT:
        return Numbers(lang, _MOST_PLACES, PERCENT)
    return Numbers(lang, min(max((_places(value) for value in values(chart)), default=0), _MOST_PLACES))


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
