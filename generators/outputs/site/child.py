"""The process that builds one language: `python -m generators.outputs.site.child STAGE OUT CACHE LANG REPORT MB`."""

from __future__ import annotations

import gc
import json
import logging
import sys
from io import StringIO
from pathlib import Path
from typing import cast

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator, WarningStreamHandler

from generators import limits
from generators.blocks import Page
from generators.outputs.site import guard, wire
from generators.outputs.site.builder import SiteBuilder
from generators.outputs.site.docutils_words import provide
from generators.outputs.site.keys import Hasher
from generators.outputs.site.needs import KEYS
from generators.outputs.site.staging import PLAN, SUFFIX, WANTED, write_if_new, write_new
from generators.outputs.site.store import PageStore
from generators.site_plan import SitePlan

TOP = Path(__file__).resolve().parents[3]
SYSTEM = 5
"""How the process ends where the system refuses something, such as room on a full disk; it says so in one line."""


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
    """Build and write the report; anything unforeseen is a traceback and exit code 1: our bug, says the parent."""
    stage, out, cache, report = (Path(argument).resolve() for argument in (*arguments[:3], arguments[4]))
    guard.end_with_parent()
    guard.bound(int(arguments[5]) if arguments[5:] else limits.SITE_MEGABYTES)
    try:
        found = build(stage, out, cache, arguments[3])
        write_if_new(report, json.dumps(found, ensure_ascii=False).encode())
    except OSError as error:
        sys.stdout.write(json.dumps({"file": str(error.filename or out), "said": error.strerror or str(error)}))
        return SYSTEM
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
