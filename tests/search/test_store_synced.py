"""All of a new index is on disk before it is shown, so that not even a power cut shows half of one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from search.engines.backends import NAMES
from search.store import CURRENT

ROOT = Path(__file__).parents[2]


def observed(folder: Path, engine: str, steps: int) -> list[list[Any]]:
    order = [sys.executable, "-m", "tests.search.observed_update", str(folder), engine, str(steps)]
    done = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=True)
    found: list[list[Any]] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not force folders to disk")
@pytest.mark.parametrize("steps", [1, 2], ids=["made", "changed"])
@pytest.mark.parametrize("engine", NAMES)
def test_every_file_and_folder_is_forced_to_disk_before_it_is_shown(tmp_path: Path, engine: str, steps: int) -> None:
    seen = observed(tmp_path, engine, steps)
    home = tmp_path / engine
    shown = home / json.loads((home / CURRENT).read_text())["name"]
    named = next(at for at, one in enumerate(seen) if one[0] == "rename" and one[2] == str(shown))
    swapped = next(at for at, one in enumerate(seen) if one[0] == "replace" and one[2] == str(home / CURRENT))
    files = list(shown.iterdir())
    assert len(files) > 1

    def synced(begin: int, end: int) -> set[int]:
        return {one[1] for one in seen[begin:end] if one[0] == "fsync"}

    assert {path.stat().st_ino for path in (*files, shown)} <= synced(0, named)
    assert {(home / CURRENT).stat().st_ino, home.stat().st_ino} <= synced(named, swapped)
    assert home.stat().st_ino in synced(swapped, len(seen))
