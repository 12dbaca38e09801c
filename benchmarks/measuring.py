"""Runs a command and says what it took: CPU of it and all that it started, time by the clock, and peak memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Taken:
    """What one run took, None for what was not measured; `megabytes` is the peak of the largest process in it."""

    cpu: float | None
    wall: float
    megabytes: float | None


class FailedError(RuntimeError):
    """The command that was to be measured failed."""


def measure(command: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> Taken:
    """Run the command in the folder; raises FailedError with its last words where it fails."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            env={**kept, **(more or {})},
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise FailedError(f"{command}: {said.read()[-2000:].decode('utf-8', 'replace')}")
    return Taken(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
