"""`kill -9` at any moment of an update leaves a whole index: the one before or the new one.

A few rounds by default; `DORACAK_ROUNDS=50` makes as many per engine.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from search.engines.backends import NAMES
from search.plan import Everything, Filters, Term
from search.store import open_index, update
from tests.search.endless_updates import COUNT
from tests.search.engines.samples import analysers, units

ROUNDS = int(os.environ.get("DORACAK_ROUNDS", "3"))
ROOT = Path(__file__).parents[2]
LONGEST = 0.4
"""Seconds after which a process is killed at the latest; each makes several updates in that time."""


def kill_one(folder: Path, name: str, after: float) -> None:
    order = [sys.executable, "-m", "tests.search.endless_updates", str(folder), name]
    with subprocess.Popen(order, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"going\n"
        time.sleep(after)
        process.kill()


@pytest.mark.parametrize("name", NAMES)
def test_search_answers_from_a_whole_index_after_every_kill(tmp_path: Path, name: str) -> None:
    chance = random.Random(7)
    for _ in range(ROUNDS):
        kill_one(tmp_path, name, chance.uniform(0, LONGEST))
        engine = open_index(tmp_path, name, analysers())
        assert engine.search(Everything(), Filters(), 1).total == COUNT
        per_version = [engine.search(Term("bs", f"v{version}"), Filters(), 1).total for version in (1, 2)]
        changed = [engine.search(Term("bs", f"v{version}s"), Filters(), 1).total for version in (1, 2)]
        assert sorted(zip(per_version, changed, strict=True)) in ([(0, 0), (COUNT, 0)], [(0, 0), (COUNT - 2, 2)])
    assert update(tmp_path, name, units(3, range(COUNT)), analysers()).what == "rebuilt"
    left = [path for path in (tmp_path / name).iterdir() if path.is_dir()]
    assert len(left) <= 3, "what killed updates left behind is swept away"
