"""Work beside work: each in a process of its own, no more at a time than asked, and what went wrong is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
BEGIN = """
import os, sys, time
from functools import partial
from generators.outputs.site.forks import beside

def work(code, seconds=0.0):
    print("begin", flush=True)
    time.sleep(seconds)
    print(os.getpid())
    return code

def broken():
    raise RuntimeError("of ours")

"""
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks")


def done(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", BEGIN + script], capture_output=True, text=True, check=False, cwd=ROOT)


def test_each_work_is_done_in_a_process_of_its_own() -> None:
    ended = done("sys.exit(beside([partial(work, 0), partial(work, 0), partial(work, 0)], 2))")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(set(ended.stdout.split()) - {"begin"}) == 3


def test_one_process_means_one_after_the_other() -> None:
    ended = done("sys.exit(beside([partial(work, 0, 0.2), partial(work, 0, 0.2)], 1))")
    assert [line == "begin" for line in ended.stdout.splitlines()] == [True, False, True, False]


@pytest.mark.parametrize("codes", ["5, 0", "0, 5", "0, 5, 0"])
def test_what_went_wrong_is_told(codes: str) -> None:
    assert done(f"sys.exit(beside([partial(work, code) for code in ({codes})], 2))").returncode == 5


def test_a_fault_of_ours_in_a_fork_is_a_traceback_and_ends_it_alone() -> None:
    ended = done("code = beside([partial(work, 0), broken], 2)\nprint('on')\nsys.exit(code)")
    assert ended.returncode == 1
    assert ended.stderr.rstrip().endswith("RuntimeError: of ours")
    assert ended.stdout.count("on") == 1


def test_a_fork_that_is_killed_failed() -> None:
    ended = done("sys.exit(beside([partial(work, 0), lambda: os.kill(os.getpid(), 9)], 2))")
    assert ended.returncode not in (0, 1)
