"""The numbers that readers see and cite: computed per language, while the ids behind them stay the same.

Sections count 1, 2, 3; points below them 3.1, 3.2; a section below goes on with 3.3, so that no number is given twice;
list entries take the letters of the language, as official Albanian texts do (a, b, c, ç, d, dh ...).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generators.language import Language
from generators.prose import ProseUnit


@dataclass
class Numbering:
    """Counts on over all the prose of one page; `take` must see the units in reading order."""

    language: Language
    levels: list[int] = field(default_factory=list)
    point: int = 0
    entry: int = 0

    def take(self, units: Iterable[ProseUnit]) -> Iterator[tuple[str, str]]:
        """Yield (unit id, number) for every unit that is counted; rules and footnotes are not."""
        for unit in units:
            if unit.kind == "heading":
                yield unit.id, self._heading(unit.level)
            elif unit.kind == "item":
                self.entry += 1
                yield unit.id, f"{self._point()}{self.language.list_letter(self.entry)}"
            elif unit.kind not in ("rule", "footnote"):
                self.point, self.entry = self.point + 1, 0
                yield unit.id, self._point()

    def section(self) -> str:
        """Count a section that has no Markdown of its own and return its number."""
        return self._heading(2)

    def _heading(self, level: int) -> str:
        depth = max(level - 1, 1)
        self.levels = [*self.levels, self.point, *[0] * depth][:depth]
        self.levels[-1] += 1
        self.point = self.entry = 0
        return ".".join(map(str, self.levels))

    def _point(self) -> str:
        return ".".join(map(str, [*self.levels, *([self.point] if self.point else [])]))
