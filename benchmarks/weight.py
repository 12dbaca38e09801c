"""What pages weigh as a handbook grows: `python -m benchmarks.weight [400 4000]`; they must not grow with it.

A page is measured with all that it asks for when it is opened, each file compressed by itself as a host does it.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import repository
from generators.building import plan
from generators.loading import load
from generators.outputs.site import register_data
from generators.outputs.site.sphinx_run import run
from generators.outputs.site.staging import stage
from generators.pages import makers
from generators.tree import FolderTree
from generators.view import View
from generators.words import words

LANG = "sq"
DAY = date(2026, 1, 1)
PAGES = {
    "start page": "index",
    "list of minutes": "minutes/index",
    "register of meetings": "register/meetings",
    "register of decisions": "register/decisions",
    "register of actions": "register/actions",
    "status of translations": "register/translations",
    "a body": "body/body-0",
    "an institution": "institution/ministry-one",
    "minutes": "minutes/b0-2015-01-15",
}
_ASKED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"?]+)|data-parts="([^"]+)"')


@dataclass(frozen=True)
class Weight:
    """A page with all that it asks for at once: bytes when compressed, and how many files that is."""

    bytes: int
    requests: int


def weights(folder: Path, minutes: int) -> dict[str, Weight]:
    """Return what each kind of page weighs in a handbook with so many minutes."""
    root, out = folder / "repository", folder / "out"
    files = [*repository.files(0), *(repository.minutes(number) for number in range(minutes))]
    for path, text in files:
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")
    view = View(load(FolderTree(root)).public(), LANG, words(LANG), DAY)
    made = dict(makers(view, {}))
    stage(folder / "stage", plan(view, [LANG, "en"]), (made[address]() for address in PAGES.values()))
    built = run(folder / "stage", out, folder / "cache", LANG)
    if not built.ok:
        raise RuntimeError(str(built.problems))
    for path, make in register_data.files(view):
        (out / LANG / path).parent.mkdir(parents=True, exist_ok=True)
        (out / LANG / path).write_bytes(make())
    return {name: _weigh(out / LANG / f"{address}.html") for name, address in PAGES.items()}


def _weigh(page: Path) -> Weight:
    html = page.read_text(encoding="utf-8")
    asked = {page, *((page.parent / (one or other)).resolve() for one, other in _ASKED.findall(html))}
    return Weight(sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in asked), len(asked))


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weight")
    parser.add_argument("minutes", type=int, nargs="*", default=[400, 4000])
    sizes = parser.parse_args(arguments).minutes
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found.append(weights(Path(folder), size))
    head = " | ".join(f"{size} minutes" for size in sizes)
    lines = [f"| Page | {head} |", "|---|" + "---|" * len(sizes)]
    for name in PAGES:
        cells = (f"{one[name].bytes / 1000:.1f} kB, {one[name].requests} files" for one in found)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
