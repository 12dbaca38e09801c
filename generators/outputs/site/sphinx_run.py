"""One language, one process: two languages in one interpreter leak words into each other (measured)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from generators import limits
from generators.outputs.site.known import put, staged, tidy
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


def run(
    stage: Path,
    out: Path,
    cache: Path,
    lang: str,
    bounds: Bounds = Bounds(),
    previous: Path | None = None,
    digests: Mapping[str, str] | None = None,
) -> SiteBuild:
    """Build the language staged in `stage` into `out/<lang>`, making only pages that `cache/<lang>` does not know.

    What is known already is linked to the site published before, `previous`, where it is the same there; `digests` are
    the SHA-256 of the staged pages by address, for who knows them.
    """
    begin = time.monotonic()
    memory, target = cache / lang, out / lang
    wanted = staged(stage, digests)
    missing = put(wanted, memory, target, previous / lang if previous else None)
    problems = _make(missing, stage, target, memory, lang, bounds) if missing else ()
    if not problems:
        tidy(wanted, memory, target)
    return SiteBuild(lang, len(wanted), problems, time.monotonic() - begin)


def _make(
    missing: list[str], stage: Path, target: Path, memory: Path, lang: str, bounds: Bounds
) -> tuple[SiteProblem, ...]:
    """Let a process of its own make the pages that are missing, and return what it complains of."""
    report = memory / "report.json"
    report.unlink(missing_ok=True)
    write_if_new(memory / WANTED, json.dumps(missing).encode())
    # -P and an explicit path: docutils looks for a module named after the language wherever it may import from.
    command = [sys.executable, "-P", "-m", "generators.outputs.site.child", stage, target, memory, lang, report]
    process = _run([str(part) for part in (*command, bounds.megabytes)], bounds, lang)
    if process.returncode == SYSTEM:
        raise DoracakError("cannot-write", **json.loads(process.stdout))
    if process.returncode or not report.is_file():
        raise SphinxProcessError(process.stderr.decode("utf-8", "replace")[-4000:])
    return tuple(SiteProblem(**problem) for problem in json.loads(report.read_bytes())["problems"])


def _run(command: list[str], bounds: Bounds, lang: str) -> subprocess.CompletedProcess[bytes]:
    """Run the process of a language, which ends with this one: it watches a pipe of which we hold the other end."""
    watched, ours = os.pipe()
    try:
        return subprocess.run(
            command, env=environment(), stdin=watched, capture_output=True, check=False, timeout=bounds.seconds
        )
    except subprocess.TimeoutExpired:
        raise DoracakError("site-too-long", lang=lang, limit=f"{bounds.seconds:g}") from None
    finally:
        os.close(watched)
        os.close(ours)


def run_all(
    stages: Mapping[str, Path],
    out: Path,
    cache: Path,
    processes: int = PROCESSES,
    previous: Path | None = None,
    digests: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> tuple[SiteBuild, ...]:
    """Build every language, so many processes at a time; the languages share nothing."""
    with ThreadPoolExecutor(processes) as pool:
        builds = [
            pool.submit(run, stage, out, cache, lang, previous=previous, digests=digests.get(lang))
            for lang, stage in stages.items()
        ]
        return tuple(build.result() for build in builds)


def environment() -> dict[str, str]:
    """Return the environment of such a process: nothing of the caller's Python, and the same hashes each time."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONPATH": str(TOP), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
