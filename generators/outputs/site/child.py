"""The process that makes pages: `python -m generators.outputs.site.child STAGE OUT CACHE LANG REPORT ... PROCESSES MB`.

It makes those of the first language itself, and forks for each other one, which then need not import Sphinx once more.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import cast

from sphinx.application import Sphinx, builtin_extensions
from sphinx.errors import SphinxError
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator, WarningStreamHandler

from generators.blocks import Page
from generators.outputs.site import guard, wire
from generators.outputs.site.builder import SiteBuilder
from generators.outputs.site.docutils_words import provide
from generators.outputs.site.forks import beside
from generators.outputs.site.keys import Hasher
from generators.outputs.site.needs import KEYS
from generators.outputs.site.staging import PLAN, SUFFIX, WANTED, write_if_new, write_new
from generators.outputs.site.store import PageStore
from generators.site_plan import SitePlan

TOP = Path(__file__).resolve().parents[3]
SYSTEM = 5
"""How the process ends where the system refuses something, such as room on a full disk; it says so in one line."""


@dataclass(frozen=True)
class Job:
    """The pages of one language: where they are staged, where they go, what is known of them, and who is told."""

    stage: Path
    out: Path
    cache: Path
    lang: str
    report: Path


WORDS = len(fields(Job))


class Collector(WarningStreamHandler):
    """Keeps Sphinx's warnings as data; a subclass of its handler, so that each arrives once."""

    def __init__(self, app: Sphinx, stage: Path) -> None:
        """Start empty."""
        super().__init__(StringIO())  # type: ignore[arg-type]
        self.setLevel(logging.WARNING)
        self.addFilter(WarningLogRecordTranslator(app))
        self.stage = stage
        self.found: list[dict[str, object]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning with its type and place; what the system refuses once it refuses for every page."""
        refused = next((one for one in record.args or () if isinstance(one, OSError)), None)
        if refused is not None:
            raise refused
        kind = ".".join(part for part in (getattr(record, "type", ""), getattr(record, "subtype", "")) if part)
        page, line = self._place(str(getattr(record, "location", "") or ""))
        self.found.append({"kind": kind or "sphinx", "message": record.getMessage(), "page": page, "line": line})

    def _place(self, location: str) -> tuple[str, int]:
        path, _, line = location.rpartition(":") if ":" in location else (location, "", "")
        try:
            page = str(Path(path).relative_to(self.stage))
        except ValueError:
            page = path
        return page.removesuffix(SUFFIX), int(line) if line.isdigit() else 0


def build(stage: Path, out: Path, cache: Path, lang: str) -> dict[str, object]:
    """Make the pages that are wanted, keep those without a complaint, and return what there is to report."""
    missing = [key for key in KEYS if key not in wire.load((stage / PLAN).read_bytes(), SitePlan).words]
    if missing:
        return {"problems": [_problem("doracak.words", key) for key in missing]}
    try:
        app, collector = start(stage, out, cache, lang)
    except SphinxError as error:
        return {"problems": [_problem("sphinx", str(error))]}
    builder = cast(SiteBuilder, app.builder)
    hasher = Hasher(builder.raw_plan)
    with PageStore(cache) as store:
        for address in json.loads((cache / WANTED).read_bytes()):
            raw, known = (stage / f"{address}{SUFFIX}").read_bytes(), len(collector.found)
            keys, page = hasher.keys(raw), wire.load(raw, Page)
            body = store.body(keys) or builder.body(page)
            framed = builder.framed(page, body)
            write_new(out / f"{address}.html", framed.around(body))
            if len(collector.found) == known:
                store.add(keys, body, framed)
    return {"problems": collector.found}


def start(stage: Path, out: Path, cache: Path, lang: str) -> tuple[Sphinx, Collector]:
    """Return Sphinx ready to build one language, and what keeps its complaints, those about settings already in it."""
    # Nodes are many and seldom circular: collecting less often saves up to a fifth of the time (measured).
    gc.set_threshold(300_000, 20, 20)
    provide(lang)
    early = StringIO()
    settings = {"language": lang}
    app = Sphinx(str(stage), str(TOP), str(out), str(cache), "doracak", settings, None, early, freshenv=True)
    collector = Collector(app, stage)
    logging.getLogger(NAMESPACE).addHandler(collector)
    before = early.getvalue().strip()
    if before:
        collector.found.append(_problem("sphinx.settings", before))
    return app, collector


def _problem(kind: str, message: str) -> dict[str, object]:
    return {"kind": kind, "message": message, "page": "", "line": 0}


def main(arguments: list[str]) -> int:
    """Build and write the reports; anything unforeseen is a traceback and exit code 1: our bug, says the parent."""
    *words, processes, megabytes = arguments
    guard.bound(int(megabytes))
    jobs = [_job(words[place : place + WORDS]) for place in range(0, len(words), WORDS)]
    if len(jobs) > 1:
        _import_all()
    return beside([partial(_one, job) for job in jobs], int(processes))


def _job(words: Sequence[str]) -> Job:
    stage, out, cache, lang, report = words
    return Job(Path(stage).resolve(), Path(out).resolve(), Path(cache).resolve(), lang, Path(report).resolve())


def _one(job: Job) -> int:
    guard.end_with_parent()
    try:
        found = build(job.stage, job.out, job.cache, job.lang)
        write_if_new(job.report, json.dumps(found, ensure_ascii=False).encode())
    except OSError as error:
        told = {"file": str(error.filename or job.out), "said": error.strerror or str(error)}
        sys.stdout.write(f"{json.dumps(told)}\n")
        return SYSTEM
    return 0


def _import_all() -> None:
    """Import what Sphinx imports when it starts, so that no fork has to."""
    for name in (*builtin_extensions, "generators.outputs.site.extension", "generators.outputs.site.templates"):
        import_module(name)
    gc.freeze()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
