"""The table of docs/speed.md: `python -m benchmarks.site [--records N] [--peers a,b|all|none] [--install]`.

Every builder makes the same pages with the same words on the same machine in one run; trust CPU seconds and ratios,
time by the clock depends on who else uses the machine.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import markdown, ours, repository
from benchmarks.measuring import FailedError, Taken, measure
from benchmarks.peers import PEERS, Peer, Work, install, versions

HOME = ours.TOP / ".cache" / "bench"
BASE = "sphinx"


@dataclass(frozen=True)
class Line:
    """One row of the table; without `taken` it says why there is nothing to say."""

    name: str
    key: str = ""
    version: str = ""
    taken: Taken | None = None
    pages: int = 0
    why: str = ""


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site")
    parser.add_argument(
        "--records", type=int, default=1000, help="one in four is prose of 1,300 words, the rest minutes"
    )
    parser.add_argument("--words", type=int, default=1300, help="words of a page of prose")
    parser.add_argument("--peers", default="all", help="names with commas between them, `all` or `none`")
    parser.add_argument("--install", action="store_true", help="install the peers first, from PyPI")
    parser.add_argument("--home", type=Path, default=HOME, help="where peers, sources and results stand")
    asked = parser.parse_args(arguments)
    if asked.install:
        install(asked.home)
    chosen = {"all": [peer.key for peer in PEERS], "none": []}.get(asked.peers, asked.peers.split(","))
    lines = list(_lines(asked.home, asked.records, asked.words, [peer for peer in PEERS if peer.key in chosen]))
    sys.stdout.write(_table(lines))
    return 0


def _lines(home: Path, records: int, words: int, peers: Sequence[Peer]) -> Iterator[Line]:
    work = home / "work"
    shutil.rmtree(work, ignore_errors=True)
    root = ours.commit(repository.make(work / "ours", records, words))
    for name, taken, pages in ours.runs(root, work):
        yield Line(name, "", "", taken, pages)
    if peers:
        docs = work / "markdown"
        known, pages_of_all = versions(home), markdown.write(root, docs, date.fromisoformat(ours.DAY))
        for peer in peers:
            yield _line(peer, Work(docs, work / peer.key, pages_of_all), home / "venv/bin", known)


def _line(peer: Peer, work: Work, programs: Path, known: dict[str, str]) -> Line:
    if peer.package not in known:
        return Line(peer.name, peer.key, why="not installed")
    shutil.rmtree(work.folder, ignore_errors=True)
    work.folder.mkdir(parents=True)
    try:
        taken = measure(peer.prepare(work, programs), work.folder)
    except FailedError as error:
        sys.stderr.write(f"{error}\n")
        return Line(peer.name, peer.key, known[peer.package], why="failed")
    special = {"search.html", "genindex.html", "404.html"}
    pages = sum(path.name not in special for path in work.out.rglob("*.html"))
    return Line(peer.name, peer.key, known[peer.package], taken, pages)


def _table(lines: Sequence[Line]) -> str:
    base = next((each for line in lines if line.key == BASE and (each := _each(line))), None)
    head = ["Builder", "Version", "Pages", "CPU s", "Clock s", "Peak MB", "CPU ms a page", "To Sphinx basic"]
    rows = [head, ["---", "---", *["--:"] * 6], *(_row(line, base) for line in lines)]
    machine = (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    )
    return f"{machine}\n\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(line: Line, base: float | None) -> list[str]:
    if line.taken is None:
        return [line.name, line.version, line.why, *[""] * 5]
    each = _each(line)
    figures = (line.taken.cpu, line.taken.wall, line.taken.megabytes, each)
    numbers = ["" if one is None else f"{one:.0f}" if one >= 100 else f"{one:.1f}" for one in figures]
    return [line.name, line.version, str(line.pages or ""), *numbers, f"{each / base:.2f}" if each and base else ""]


def _each(line: Line) -> float | None:
    """Return the milliseconds of CPU that one page took."""
    if line.taken is None or line.taken.cpu is None or not line.pages:
        return None
    return line.taken.cpu / line.pages * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
