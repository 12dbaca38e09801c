"""The process that builds one language: `python -m generators.outputs.site.child STAGE OUT CACHE LANG REPORT`."""

from __future__ import annotations

import gc
import hashlib
import json
import logging
import sys
from io import StringIO
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator, WarningStreamHandler

from generators.outputs.site import wire
from generators.outputs.site.docutils_words import provide
from generators.outputs.site.extension import code_files
from generators.outputs.site.needs import KEYS
from generators.outputs.site.staging import PLAN, SUFFIX
from generators.site_plan import SitePlan

TOP = Path(__file__).resolve().parents[3]


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
        """Keep one warning with its type and place."""
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
    """Build one language and return what there is to report."""
    missing = [key for key in KEYS if key not in wire.load((stage / PLAN).read_bytes(), SitePlan).words]
    if missing:
        return {"problems": [_problem("doracak.words", key) for key in missing], "pages": 0}
    # Nodes are many and seldom circular: collecting less often saves 5 to 18 % of the time (measured).
    gc.set_threshold(100_000, 20, 20)
    provide(lang)
    early = StringIO()
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in code_files())).hexdigest()
    settings = {"language": lang, "doracak_code": digest}
    try:
        app = Sphinx(str(stage), str(TOP), str(out), str(cache), "doracak", settings, None, early)
        collector = Collector(app, stage)
        logging.getLogger(NAMESPACE).addHandler(collector)
        before = early.getvalue().strip()
        app.build()
    except SphinxError as error:
        return {"problems": [_problem("sphinx", str(error))], "pages": 0}
    problems = collector.found
    if before:
        problems.insert(0, _problem("sphinx.settings", before))
    return {"problems": problems, "pages": len(app.env.found_docs)}


def _problem(kind: str, message: str) -> dict[str, object]:
    return {"kind": kind, "message": message, "page": "", "line": 0}


def main(arguments: list[str]) -> int:
    """Build and write the report; anything unforeseen is a traceback and exit code 1: our bug, says the parent."""
    stage, out, cache, report = (Path(argument).resolve() for argument in (*arguments[:3], arguments[4]))
    found = build(stage, out, cache, arguments[3])
    report.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
