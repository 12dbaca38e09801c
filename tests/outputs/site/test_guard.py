"""One bad page is named with its file and line and stops no other; time and memory have an end."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from generators.blocks import Paragraph, Prose, Span
from generators.outputs.site import guard
from generators.outputs.site.sphinx_run import Bounds, run
from generators.outputs.site.staging import stage
from generators.problem import DoracakError
from tests.outputs.site import sample

ROOT = Path(__file__).parents[3]
POSIX = pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
# docutils finds no visitor for an element whose name it does not know: a fault that no check can foresee stands for it.
FAULT = replace(sample.pages("sq")[0], address="page/bad", source="content/pages/bad.sq.md")


class Kept(logging.Handler):
    """Keeps what was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def staged(folder: Path, *blocks: object) -> Path:
    bad = replace(FAULT, blocks=blocks)  # type: ignore[arg-type]
    stage(folder, sample.plan("sq"), [*sample.pages("sq"), bad])
    return folder


def test_a_page_that_breaks_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    # A role that we do not know breaks the making of this page alone.
    source = staged(tmp_path / "stage", Paragraph((Span("words", role="unheard-of"),)))  # type: ignore[arg-type]
    for _ in range(2):  # and the second build knows it again
        built = run(source, tmp_path / "out", tmp_path / "cache", "sq")
        assert [(one.kind, one.page) for one in built.problems] == [("page.fault", "content/pages/bad.sq.md")]
        assert not built.ok
    made = {path.name for path in (tmp_path / "out").rglob("*.html")}
    assert len(made) >= len({page.address.rpartition("/")[2] for page in sample.pages("sq")})


def test_the_line_at_hand_is_told_where_the_page_has_one_text() -> None:
    page = replace(FAULT, blocks=(Prose("a\n\nb\n", "sq"),))
    kept = Kept()
    guard.logger.logger.addHandler(kept)
    with guard.page(page) as at:
        at[0] = 3
        raise IndexError("x")
    guard.logger.logger.removeHandler(kept)
    assert [(one.getMessage(), vars(one)["location"]) for one in kept.records] == [
        ("IndexError: x", "content/pages/bad.sq.md:3")
    ]


@POSIX
def test_a_page_that_takes_too_long_is_ended_and_named() -> None:
    begin = time.monotonic()
    with guard.page(FAULT, seconds=0.2):
        while True:
            pass
    assert time.monotonic() - begin < 10


def test_a_fault_of_the_machine_is_not_the_page_s() -> None:
    with pytest.raises(OSError, match="full"), guard.page(FAULT):
        raise OSError("full")


def test_a_site_that_takes_too_long_is_ended_with_words(tmp_path: Path) -> None:
    source = staged(tmp_path / "stage")
    with pytest.raises(DoracakError) as caught:
        run(source, tmp_path / "out", tmp_path / "cache", "sq", Bounds(seconds=0.1))
    assert (caught.value.name, caught.value.values) == ("site-too-long", {"lang": "sq", "limit": "0.1"})


@POSIX
def test_memory_has_an_end() -> None:
    script = (
        "from generators.outputs.site import guard\nguard.bound(300)\n"
        "try: bytearray(10**9)\nexcept MemoryError: print('ended')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "ended\n"


@POSIX
def test_a_page_that_takes_too_much_memory_is_named(tmp_path: Path) -> None:
    words = "word " * 1_500_000
    source = staged(tmp_path / "stage", Paragraph((Span(words),)), Paragraph((Span(words),)))
    try:
        built = run(source, tmp_path / "out", tmp_path / "cache", "sq", Bounds(megabytes=220))
    except RuntimeError as error:  # where not even the program fits: it ends, and nothing is published
        # A library that cannot be loaded for want of memory says so in words of the system.
        assert re.search("MemoryError|failed to map", str(error))
    else:
        assert {one.kind for one in built.problems} == {"page.memory"}


@POSIX
def test_the_process_ends_with_the_one_that_started_it() -> None:
    script = (
        "import os, subprocess, sys\nwatched, ours = os.pipe()\n"
        "child = subprocess.Popen([sys.executable, '-c', 'from generators.outputs.site import guard\\n"
        "import time\\nguard.end_with_parent()\\ntime.sleep(60)'], stdin=watched)\n"
        "print(child.pid, flush=True)\nos.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT)
    pid = int(done.stdout)
    end = time.monotonic() + 20
    while _alive(pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _alive(pid)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
