"""Updates one index over and over until it is killed; says so after the first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from search.store import update
from search.units import SearchUnit
from tests.search.engines.samples import analysers, unit, units

COUNT = 60


def handbooks() -> Iterator[list[SearchUnit]]:
    """Yield versions that are made from nothing and versions that change a few units of the one before."""
    for version in (1, 2):
        whole = units(version, range(COUNT))
        small = [unit(number, f"Ndryshim i vogël v{version}s") for number in (COUNT - 2, COUNT - 1)]
        yield from (whole, [*whole[:-2], *small])


def main(folder: Path, name: str) -> None:
    """Update until someone ends it."""
    for number, whole in enumerate(cycle(handbooks())):
        update(folder, name, whole, analysers())
        if number == 0:
            print("going", flush=True)  # noqa: T201 (whoever kills waits for it)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
