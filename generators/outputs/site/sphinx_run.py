"""One language, one process or fork: two languages in one interpreter leak words into each other (measured)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from math import ceil
from pathlib import Path

from generators import limits
from generators.outputs.site.keys import Keys
from generators.outputs.site.known import Known, put, staged, tidy
from generators.outputs.site.staging import WANTED, write_if_new
from generators.problem import DoracakError

TOP = Path(__file__).resolve().parents[3]
PROCESSES = 2
SYSTEM = 5


@dataclass(frozen=True)
class SiteProblem:
    """What Sphinx or our own code found wrong with a page; `kind` tells what, never the words."""

    kind: str
    message: str
    page: str
    line: int


@dataclass(frozen=True)
class SiteBuild:
    """How the build of one language went; a single problem means that it must not be published."""

    lang: str
    pages: int
    problems: tuple[SiteProblem, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Say whether the pages may be published."""
        return not self.problems


class SphinxProcessError(RuntimeError):
    """The process died without a report: our bug, shown with its traceback."""


@dataclass(frozen=True)
class Bounds:
    """How much time (by the clock) and memory the pages of one language may take."""

    seconds: float = limits.SITE_SECONDS
    megabytes: int = limits.SITE_MEGABYTES


@dataclass(frozen=True)
class Wanted:
    """The pages of one language: their hashes by address, which of them are not known, and where they belong."""

    lang: str
    pages: Mapping[str, Keys]
    known: Known
    stage: Path
    target: Path
    memory: Path

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the addresses of the pages that are to be made."""
        return self.known.missing

    @property
    def report(self) -> Path:
        """Return the file in which is told how the pages were made."""
        return self.memory / "report.json"


def put_known(
    stage: Path,
    out: Path,
    cache: Path,
    lang: str,
    previous: Path | None = None,
    digests: Mapping[str, str] | None = None,
) -> Wanted:
    """Put the pages of one language that `cache/<lang>` knows into `out/<lang>`, and return what is wanted.

    What is known already is linked to the site published before, `previous`, where it is the same there; `digests` are
    the SHA-256 of the staged pages by address, for who knows them.
    """
    memory, target = cache / lang, out / lang
    wanted = staged(stage, digests)
    known = put(wanted, memory, target, previous / lang if previous else None)
    return Wanted(lang, wanted, known, stage, target, memory)


def make_all(wanted: Sequence[Wanted], processes: int = PROCESSES, bounds: Bounds = Bounds()) -> tuple[SiteBuild, ...]:
    """Make the pages that are missing, so many languages at a time; the languages share nothing."""
    begin = time.monotonic()
    jobs = [one for one in wanted if one.missing]
    # Where there are forks one process imports Sphinx for all of them.
    groups = [jobs] if hasattr(os, "fork") else [[one] for one in jobs]
    with ThreadPoolExecutor(processes) as pool:
        told = dict(chain.from_iterable(pool.map(lambda group: _make(group, processes, bounds), filter(None, groups))))
    for one in wanted:
        if not told.get(one.lang):
            tidy(one.pages, one.memory, one.target)
    seconds = time.monotonic() - begin
    return tuple(SiteBuild(one.lang, len(one.pages), told.get(one.lang, ()), seconds) for one in wanted)


def run(stage: Path, out: Path, cache: Path, lang: str, bounds: Bounds = Bounds()) -> SiteBuild:
    """Build the language staged in `stage` into `out/<lang>`, making only pages that `cache/<lang>` does not know."""
    return make_all([put_known(stage, out, cache, lang)], 1, bounds)[0]


def run_all(stages: Mapping[str, Path], out: Path, cache: Path, processes: int = PROCESSES) -> tuple[SiteBuild, ...]:
    """Build every language as `run` does one."""
    return make_all([put_known(stage, out, cache, lang) for lang, stage in stages.items()], processes)


def _make(jobs: Sequence[Wanted], processes: int, bounds: Bounds) -> list[tuple[str, tuple[SiteProblem, ...]]]:
    """Let a process of its own make the pages that are missing, and return what it complains of by language."""
    words: list[str | Path] = []
    for one in jobs:
        one.report.unlink(missing_ok=True)
        write_if_new(one.memory / WANTED, json.dumps(one.missing).encode())
        words += one.stage, one.target, one.memory, one.lang, one.report
    # -P and an explicit path: docutils looks for a module named after the language wherever it may import from.
    command = [sys.executable, "-P", "-m", "generators.outputs.site.child", *words, processes, bounds.megabytes]
    process = _run([str(part) for part in command], jobs, bounds.seconds * ceil(len(jobs) / processes), bounds)
    if process.returncode == SYSTEM:
        raise DoracakError("cannot-write", **json.loads(process.stdout.splitlines()[0]))
    if process.returncode or not all(one.report.is_file() for one in jobs):
        raise SphinxProcessError(process.stderr.decode("utf-8", "replace")[-4000:])
    return [(one.lang, _told(one.report)) for one in jobs]


def _told(report: Path) -> tuple[SiteProblem, ...]:
    return tuple(SiteProblem(**problem) for problem in json.loads(report.read_bytes())["problems"])


def _run(
    command: list[str], jobs: Sequence[Wanted], seconds: float, bounds: Bounds
) -> subprocess.CompletedProcess[bytes]:
    """Run the process, which ends with this one, as do its forks: they watch a pipe of which we hold the other end."""
    watched, ours = os.pipe()
    try:
        return subprocess.run(
            command, env=environment(), stdin=watched, capture_output=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        late = next((one for one in jobs if not one.report.is_file()), jobs[-1])
        raise DoracakError("site-too-long", lang=late.lang, limit=f"{bounds.seconds:g}") from None
    finally:
        os.close(watched)
        os.close(ours)


def environment() -> dict[str, str]:
    """Return the environment of such a process: nothing of the caller's Python, and the same hashes each time."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONPATH": str(TOP), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
