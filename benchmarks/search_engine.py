"""Measures one engine in a process of its own: `python -m benchmarks.search_engine NAME UNITS FOLDER` prints JSON."""

from __future__ import annotations

import json
import resource
import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from benchmarks.search_corpus import KINDS, Corpus, Made, Query

ENGINES = {
    "ours-whoosh": ("benchmarks.search_ours", "whoosh"),
    "ours-fts5": ("benchmarks.search_ours", "fts5"),
    "tantivy": ("benchmarks.search_tantivy", ""),
    "plain-whoosh": ("benchmarks.search_whoosh", ""),
}
REPEATS = 3
UPDATES = 7


class Measured(Protocol):
    """What a measured engine offers; every query gives the number of hits, with facet counts and the best ten."""

    version: str

    def build(self, units: list[Made]) -> None:
        """Make the index of these units."""

    def open(self) -> None:
        """Get ready to search."""

    def update(self, unit: Made) -> None:
        """Put another version of one unit into the index, until it can be searched."""

    def ask(self, query: Query) -> int:
        """Answer a query."""


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds that the work takes in all threads of this process."""
    begin = time.process_time_ns()
    work()
    return (time.process_time_ns() - begin) / 1e6


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, size: int, folder: Path) -> dict[str, Any]:
    """Return all figures of one engine; times are CPU milliseconds, sizes megabytes."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    module, argument = ENGINES[name]
    engine: Measured = import_module(module).Engine(folder, argument)
    corpus = Corpus(size)
    units = [corpus.unit(number) for number in range(size)]
    asked = corpus.queries()
    before = _peak()
    build = cpu(lambda: engine.build(units))
    grown = _peak() - before
    megabytes = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    start = cpu(engine.open)
    queries = _queries(engine, asked)
    updates = sorted(_update(engine, corpus, number) for number in range(UPDATES))
    figures = {"build": build, "megabytes": megabytes, "memory": grown, "open": start, "update": updates[UPDATES // 2]}
    return {"engine": name, "version": engine.version, "units": size, **figures, "queries": queries}


def _update(engine: Measured, corpus: Corpus, number: int) -> float:
    unit = corpus.unit(number * 97 % corpus.size, version=1)
    return cpu(lambda: engine.update(unit))


def _queries(engine: Measured, asked: list[Query]) -> dict[str, Any]:
    found: dict[str, Any] = {kind: {"first": [], "again": [], "hits": []} for kind in KINDS}
    for query in asked:
        found[query.kind]["first"].append(cpu(partial(engine.ask, query)))
    for query in asked:
        found[query.kind]["again"].append(min(cpu(partial(engine.ask, query)) for _ in range(REPEATS)))
        found[query.kind]["hits"].append(engine.ask(query))
    return found


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))  # noqa: T201
