"""Search engines side by side in one run: `python -m benchmarks.search [--install] [--units 2000,20000] [--out FILE]`.

Each engine has a process of its own; plain Whoosh and tantivy have environments of their own below `.cache/bench`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search_corpus import KINDS

TOP = Path(__file__).resolve().parents[1]
BENCH = TOP / ".cache" / "bench"
PEERS = {"tantivy": "tantivy==0.27.0", "plain-whoosh": "Whoosh==2.7.4"}
NAMES = {
    "ours-whoosh": "ours on Whoosh",
    "ours-fts5": "ours on FTS5",
    "tantivy": "tantivy",
    "plain-whoosh": "plain Whoosh",
}
SIZES = ("build", "megabytes", "memory", "open", "update")
Figures = dict[str, Any]


def install() -> None:
    """Install the peers from PyPI, each where it disturbs nobody."""
    for name, package in PEERS.items():
        venv.create(BENCH / name, with_pip=True)
        subprocess.run([_python(name), "-m", "pip", "install", "--quiet", package], check=True)


def _python(engine: str) -> Path:
    return BENCH / engine / "bin" / "python" if engine in PEERS else Path(sys.executable)


def run(engine: str, units: int) -> Figures | None:
    """Return the figures of one engine; None where it is not installed."""
    if not _python(engine).is_file():
        return None
    with tempfile.TemporaryDirectory() as folder:
        command = [str(_python(engine)), "-W", "ignore", "-m", "benchmarks.search_engine", engine, str(units), folder]
        done = subprocess.run(
            command, cwd=TOP, env={**os.environ, "PYTHONPATH": str(TOP)}, check=True, capture_output=True
        )
    figures: Figures = json.loads(done.stdout)
    return figures


def p95(times: Sequence[float]) -> float:
    """Return the time that 95 of 100 queries do not exceed (nearest rank)."""
    return sorted(times)[math.ceil(len(times) * 0.95) - 1]


def table(found: Sequence[Figures]) -> Iterator[str]:
    """Yield the lines of the tables of one size."""
    yield f"\n## {found[0]['units']:,} units\n"
    yield "| engine | build, CPU s | index, MB | memory at build, MB | open, CPU ms | one unit changed, CPU ms |"
    yield "|---|--:|--:|--:|--:|--:|"
    for one in found:
        build, *others = (one[name] for name in SIZES)
        yield f"| {_name(one)} | {build / 1000:.1f} | " + " | ".join(f"{value:.0f}" for value in others) + " |"
    for column, title in (("again", "asked before"), ("first", "asked for the first time")):
        yield f"\nQueries {title}, CPU ms, p50 / p95 (p50 as a multiple of tantivy's):\n"
        yield "| engine | " + " | ".join(KINDS) + " |"
        yield "|---|" + "--:|" * len(KINDS)
        fast = next((one for one in found if one["engine"] == "tantivy"), found[0])
        for one in found:
            yield f"| {_name(one)} | " + " | ".join(_cell(one, fast, kind, column) for kind in KINDS) + " |"
    yield f"\nHits of all queries: {'the same in all engines' if _agree(found) else 'NOT the same'}.\n"


def _name(one: Figures) -> str:
    return f"{NAMES[one['engine']]} {one['version']}"


def _cell(one: Figures, fast: Figures, kind: str, column: str) -> str:
    times = one["queries"][kind][column]
    middle, base = statistics.median(times), statistics.median(fast["queries"][kind][column])
    return f"{middle:.2f} / {p95(times):.2f} (×{middle / base:.1f})"


def _agree(found: Sequence[Figures]) -> bool:
    return len({json.dumps([one["queries"][kind]["hits"] for kind in KINDS]) for one in found}) == 1


def main() -> None:
    """Run all engines over all sizes and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--units", default="2000,20000")
    parser.add_argument("--engines", default=",".join(NAMES))
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    if chosen.install:
        install()
    lines: list[str] = []
    for units in map(int, chosen.units.split(",")):
        found = [figures for engine in chosen.engines.split(",") if (figures := run(engine, units))]
        lines += table(found)
        print("\n".join(lines), file=sys.stderr)  # noqa: T201
    text = "\n".join(lines).lstrip("\n") + "\n"
    chosen.out.write_text(text, encoding="utf-8") if chosen.out else print(text)  # noqa: T201


if __name__ == "__main__":
    main()
