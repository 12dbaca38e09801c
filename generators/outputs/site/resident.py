"""The process that stays: renders single pages of one language when asked, on standard input and output.

`python -m generators.outputs.site.resident STAGE OUT CACHE LANG`. A line in is the address of a staged page, a line out
is the JSON list of what Sphinx complained of. The process ends with its input, and so with whoever started it, however
that one ended; a key press that ends the whole group (Ctrl+C) is left to the parent.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO, cast

from sphinx.application import Sphinx

from generators import limits
from generators.blocks import Page
from generators.outputs.site import guard, wire
from generators.outputs.site.assets import copy_assets
from generators.outputs.site.builder import SiteBuilder
from generators.outputs.site.child import Collector, start
from generators.outputs.site.staging import SUFFIX, write_if_new


def render(app: Sphinx, collector: Collector, address: str) -> list[dict[str, object]]:
    """Read and write one page and return the complaints; pages know nothing of each other, so that one is enough."""
    builder = cast(SiteBuilder, app.builder)
    builder.read_plan()
    page = wire.load((Path(builder.srcdir) / f"{address}{SUFFIX}").read_bytes(), Page)
    body = builder.body(page)
    write_if_new(Path(builder.outdir) / f"{address}.html", builder.framed(page, body).around(body))
    copy_assets(Path(builder.outdir))
    found, collector.found = collector.found, []
    return found


def serve(asked: BinaryIO, answers: BinaryIO, paths: tuple[Path, Path, Path], lang: str) -> None:
    """Answer line by line until nothing is asked any more; Sphinx starts with the first page, when there is a plan."""
    stage, out, cache = paths
    app: Sphinx | None = None
    for line in asked:
        if app is None:
            app, collector = start(stage, out, cache, lang)
        found = render(app, collector, line.decode("utf-8").strip())
        answers.write(json.dumps(found, ensure_ascii=False).encode() + b"\n")
        answers.flush()


def main(arguments: list[str]) -> int:
    """Answer on a copy of standard output, so that nothing that is printed by chance can disturb an answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stage, out, cache = (Path(argument).resolve() for argument in arguments[:3])
    guard.bound(limits.SITE_MEGABYTES)
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        try:
            serve(sys.stdin.buffer, answers, (stage, out, cache), arguments[3])
        except BrokenPipeError:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
