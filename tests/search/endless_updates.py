"""Updates one index over and over until it is killed; says so after the first."""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path

from search.store import update
from tests.search.engines.samples import analysers, unit, units

COUNT = 60


def handbooks() -> tuple[list[list[object]], int]:
    """Return versions that are made from nothing and versions that change a few units of the one before."""
    found = []
    for version in (1, 2):
        whole = units(version, range(COUNT))
        found += [whole, [*whole[:-2], *(unit(number, f"Ndryshim i vogël v{version}s") for number in (COUNT - 2, COUNT - 1))]]
    return found, COUNT


def main(folder: Path, name: str) -> None:
    """Update until someone ends it."""
    for number, whole in enumerate(cycle(handbooks()[0])):
        update(folder, name, whole, analysers())
        if number == 0:
            print("going", flush=True)  # noqa: T201 (whoever kills waits for it)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
