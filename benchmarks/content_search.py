"""The search over this repository's own content, as often repeated as a size asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from generators.loading import load
from generators.outputs.index.lore import lore_of
from generators.outputs.index.own_forms import analysers_of
from generators.outputs.index.units import units_of
from generators.tree import FolderTree
from search.service import Service
from search.store import open_index, update
from search.units import SearchUnit

ROOT = Path(__file__).parents[1]


def services(folder: Path, engines: tuple[str, ...], size: int = 0) -> dict[str, Service]:
    """Return a service per engine over the content, repeated until there are `size` units; the folder holds indexes."""
    library = load(FolderTree(ROOT), folder / "read").public()
    today = date.today()
    units = units_of(library, today)
    lore = lore_of(library, units, today)
    analysers = analysers_of(lore, folder / "rules")
    held = _repeated(units, size)
    for engine in engines:
        update(folder, engine, held, analysers)
    return {engine: Service(open_index(folder, engine, analysers), analysers, lore) for engine in engines}


def _repeated(units: tuple[SearchUnit, ...], size: int) -> tuple[SearchUnit, ...]:
    """Return the units again and again, each time with documents of other names."""
    made = list(units)
    for number in count(2):
        if len(made) >= size:
            return tuple(made[: max(size, len(units))])
        for unit in units:
            page, _, anchor = unit.address.partition(".html")
            address = f"{page}-{number}.html{anchor}"
            made.append(replace(unit, address=address, document=f"{unit.document}-{number}"))
    return tuple(made)
