"""Prose compared unit by unit: by permanent id, then by likeness; moves are seen, tables go by row and cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generators.prose import Prose, ProseUnit
from generators.redline import tables
from generators.redline.matching import Pair, by_key, by_likeness, in_order, laid_out
from generators.redline.runs import Runs, compare, plain
from generators.redline.tables import Row

Fate = Literal["same", "changed", "added", "removed", "moved", "moved-away"]
_HASHES = re.compile(r"\A#{1,6}\s+")
_SAME_PLACE, _ANY_PLACE, _OTHER_ID = 35.0, 60.0, 85.0


@dataclass(frozen=True)
class UnitChange:
    """What became of one unit: `runs` word by word, and `rows` where it is a table on both sides.

    One that moved stands twice: as `moved` with its changes where it is now, as `moved-away` where it was.
    """

    fate: Fate
    old: ProseUnit | None
    new: ProseUnit | None
    runs: Runs
    rows: tuple[Row, ...] = ()

    @property
    def id(self) -> str:
        """Return the id that the unit has now, or had."""
        return (self.new or self.unit).id

    @property
    def unit(self) -> ProseUnit:
        """Return the unit as it is at this place: the old one where it was removed or moved away."""
        here = self.old if self.new is None or self.fate == "moved-away" else self.new
        assert here is not None
        return here

    @property
    def id_changed(self) -> bool:
        """Say whether a permanent id was replaced or taken away, which must never happen once it was published."""
        return bool(self.old and self.new and self.old.mark and self.old.mark != self.new.mark)

    @property
    def kind_changed(self) -> bool:
        """Say whether the unit became another kind of block, or a heading of another level."""
        return bool(self.old and self.new and (self.old.kind, self.old.level) != (self.new.kind, self.new.level))


def shown(unit: ProseUnit) -> str:
    """Return the text of a unit as a reviewer reads it: a heading without its hashes, code with its lines."""
    if unit.kind == "code":
        return unit.source
    return _HASHES.sub("", unit.text) if unit.kind == "heading" else unit.text


def changes(old: Prose | None, new: Prose | None) -> tuple[UnitChange, ...]:
    """Return every unit of both texts in the new order, unchanged ones too."""
    before = [unit for unit in (old.units if old else ()) if unit.kind != "rule"]
    after = [unit for unit in (new.units if new else ()) if unit.kind != "rule"]
    return tuple(_change(pair) for pair in laid_out(before, after, _pairs(before, after)))


def accepted(found: Iterable[UnitChange]) -> list[str]:
    """Return the texts of all units with every change accepted: those of the new text, in order."""
    return [shown(one.new) for one in found if one.new is not None and one.fate != "moved-away"]


def rejected(found: Iterable[UnitChange]) -> list[str]:
    """Return the texts of all units with every change rejected: those of the old text, in order."""
    return [shown(one.old) for one in found if one.old is not None and one.fate != "moved"]


def _pairs(old: list[ProseUnit], new: list[ProseUnit]) -> dict[int, int]:
    pairs = by_key(old, new, lambda unit: unit.mark)
    pairs = in_order(old, new, pairs, lambda unit: (unit.section, unit.kind, shown(unit)))
    pairs = in_order(old, new, pairs, lambda unit: (unit.kind, shown(unit)))
    pairs = by_likeness(old, new, pairs, shown, _least_here)
    return by_likeness(old, new, pairs, shown, _least)


def _least_here(old: ProseUnit, new: ProseUnit) -> float:
    """Return how alike two units of one section must be; a point that keeps its place may be rewritten further."""
    return _least(old, new, _SAME_PLACE) if old.section == new.section and old.position == new.position else 101.0


def _least(old: ProseUnit, new: ProseUnit, least: float = _ANY_PLACE) -> float:
    if (old.kind == "heading") != (new.kind == "heading") or (old.kind == "table") != (new.kind == "table"):
        return 101.0
    return _OTHER_ID if old.mark and new.mark else least


def _change(pair: Pair[ProseUnit]) -> UnitChange:
    old, new = pair.old, pair.new
    if old is None or new is None:
        unit = old or new
        assert unit is not None
        rows = tables.whole(unit.source, "removed" if old else "added") if unit.kind == "table" else ()
        runs = plain(shown(unit), "removed" if old else "added")
        return UnitChange("removed" if old else "added", old, new, runs, rows)
    if pair.moved == "away":
        return UnitChange("moved-away", old, new, plain(shown(old), "removed"))
    rows = tables.compare(old.source, new.source) if old.kind == new.kind == "table" else ()
    runs = compare(shown(old), shown(new))
    same = shown(old) == shown(new) and not _marked_anew(old, new)
    return UnitChange("moved" if pair.moved else "same" if same else "changed", old, new, runs, rows)


def _marked_anew(old: ProseUnit, new: ProseUnit) -> bool:
    return (old.kind, old.level) != (new.kind, new.level) or bool(old.mark and old.mark != new.mark)
