"""How long `serve` takes from saving a file until the open page is loaded again: `python -m benchmarks.serving DIR`.

Two pages are open, one in each language, as for somebody who writes and compares; all figures are seconds of the clock.
"""

from __future__ import annotations

import json
import re
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

TOP = Path(__file__).resolve().parents[1]
EDITS = 5
PATIENCE = 1800
"""Seconds for one answer: the first build of thousands of pages takes minutes where others use the machine too."""
PHASES = ("read", "check", "pages", "render")
VERSION = re.compile(r'data-version="([^"]*)"')


@contextmanager
def preview(root: Path) -> Iterator[tuple[str, float]]:
    """Give the address of a running preview and the seconds until its first page could be seen."""
    command = [
        sys.executable,
        str(TOP / "build.py"),
        "--root",
        str(root),
        "serve",
        "--no-open",
        "--port",
        "0",
    ]
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+/", process.stdout.readline())
        assert found is not None
        yield found[0].rstrip("/"), time.perf_counter() - begin
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def text_at(address: str) -> str:
    """Return what stands at an address."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310
        return str(answer.read().decode())


def reloaded(address: str, page: str, version: str) -> tuple[float, dict[str, Any]]:
    """Wait until the page is to be loaded again, load it, and return when that was and what the server says of it."""
    asked = urlencode({"page": page, "version": version, "lang": "en"})
    with urllib.request.urlopen(f"{address}/_serve/events?{asked}", timeout=PATIENCE) as stream:  # noqa: S310
        for line in stream:
            if line.startswith(b"event: reload"):
                data = json.loads(next(stream).removeprefix(b"data: "))
                text_at(address + page)
                return time.perf_counter(), data
    raise RuntimeError("the preview ended")


def one_edit(address: str, path: Path, pages: tuple[str, ...], text: str) -> dict[str, float]:
    """Save the file and return the seconds until all open pages stand there anew, with the server's own phases."""
    versions = [VERSION.findall(text_at(address + page))[0] for page in pages]
    with ThreadPoolExecutor(len(pages)) as pool:
        waiting = [pool.submit(reloaded, address, *one) for one in zip(pages, versions, strict=True)]
        time.sleep(0.5)
        begin = time.perf_counter()
        path.write_text(text, encoding="utf-8")
        done = [one.result() for one in waiting]
    phases = {name: max(float(data.get(name, 0)) for _, data in done) for name in PHASES}
    total = max(when for when, _ in done) - begin
    return {"total": total, **phases, "rest": total - sum(phases.values())}


def edits(root: Path) -> Iterator[tuple[str, Path, tuple[str, ...], str]]:
    """Yield (what, file, open pages, new text) for text and title of a guideline, and for the title of minutes."""
    sitting = min((root / "content/minutes").glob("*/*.yaml"))
    guideline, page = root / "guidelines/guideline-0.yaml", "guideline/guideline-0"
    kinds = (
        ("text of a guideline", guideline.with_suffix(".en.md"), page, ("en",), "## "),
        ("title of a guideline", guideline, page, ("sq", "en"), "Udhëzuesi"),
        ("title of minutes", sitting, f"minutes/{sitting.stem}", ("sq", "en"), "Mbledhja"),
    )
    before = {path: path.read_text(encoding="utf-8") for _, path, *_ in kinds}
    for number in range(EDITS):
        for what, path, shown, languages, word in kinds:
            pages = tuple(f"/{lang}/{shown}.html" for lang in languages)
            yield what, path, pages, before[path].replace(word, f"{word} X{number}", 2)


def main(root: Path) -> None:
    """Print a table."""
    rows: dict[str, list[dict[str, float]]] = {}
    with preview(root) as (address, first):
        for what, path, pages, text in edits(root):
            rows.setdefault(what, []).append(one_edit(address, path, pages, text))
    head = ("total", *PHASES, "rest")
    sys.stdout.write(f"first page after {first:.2f} s\n\n| edit | {' | '.join(head)} |\n|---|{'---|' * len(head)}\n")
    for what, found in rows.items():
        middle = (f"{statistics.median(one[name] for one in found):.2f}" for name in head)
        sys.stdout.write(f"| {what} | {' | '.join(middle)} |\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
