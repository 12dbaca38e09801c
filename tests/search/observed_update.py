"""Makes or changes an index while it writes down what is forced to disk and renamed, in this order, as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from search.store import update
from tests.search.engines.samples import analysers, unit, units


def observe(name: str, told: Callable[..., list[object]], seen: list[list[object]]) -> None:
    """Let every call of this function of the system be written down once it is done."""
    real = getattr(os, name)

    def call(*given: Any, **named: Any) -> Any:
        line = [name, *told(*given)]
        done = real(*given, **named)
        seen.append(line)
        return done

    setattr(os, name, call)


def main(folder: Path, engine: str, steps: int) -> None:
    """Bring the index through so many versions and print what the last of them did."""
    first = units(1)
    seen: list[list[object]] = []
    observe("fsync", lambda handle: [os.fstat(handle).st_ino], seen)
    for name in ("rename", "replace"):
        observe(name, lambda old, new: [str(old), str(new)], seen)
    for held in (first, [*first[1:], unit(99, "Krejt e re")])[:steps]:
        seen.clear()
        update(folder, engine, held, analysers())
    print(json.dumps(seen))  # noqa: T201 (whoever started this reads it)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
