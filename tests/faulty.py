"""Runs the command line, or the process of one language, with a fault at the Nth thing that it does to the disk.

`python tests/faulty.py WHERE HOW N COUNT [WORDS ...]`: WHERE is `parent` or `child` (which of the two processes has the
fault), HOW is `once` (that call fails), `full` (from then on nothing can be created or written, as on a full disk) or
`kill` (the process ends there). Where nothing failed, the number of calls is written to the file COUNT.
"""

from __future__ import annotations

import atexit
import builtins
import errno
import io
import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

CREATING = ("link", "symlink", "mkdir", "write", "ftruncate")
OTHER = ("fsync", "rename", "replace", "unlink", "remove", "rmdir")
TOP = Path(__file__).resolve().parents[1]
_open = io.open


class Faults:
    """Counts what is done to the disk, and fails where it was asked to."""

    def __init__(self, how: str, at: int) -> None:
        """Begin to count."""
        self.how, self.at, self.done = how, at, 0

    def step(self, creates: bool) -> None:
        """Let one call pass, or not."""
        self.done += 1
        if self.done < self.at or (self.done > self.at and not (self.how == "full" and creates)):
            return
        if self.how == "kill":
            os._exit(9)
        if self.how == "full" and not creates:
            return
        raise OSError(
            errno.ENOSPC if creates else errno.EIO, os.strerror(errno.ENOSPC if creates else errno.EIO), "disk"
        )

    def install(self) -> None:
        """Stand before every call that changes the disk."""
        for name in (*CREATING, *OTHER):
            setattr(os, name, self._counted(getattr(os, name), name in CREATING))
        plain = os.open

        def opened(path: Any, flags: int, *words: Any, **named: Any) -> int:
            if flags & os.O_CREAT:
                self.step(creates=True)
            return plain(path, flags, *words, **named)

        os.open = opened
        io.open = builtins.open = self._opening()

    def _counted(self, call: Callable[..., Any], creates: bool) -> Callable[..., Any]:
        def counted(*words: Any, **named: Any) -> Any:
            self.step(creates)
            return call(*words, **named)

        return counted

    def _opening(self) -> Callable[..., Any]:
        faults = self

        class File(io.FileIO):
            def write(self, data: Any) -> int:
                faults.step(creates=True)
                return super().write(data) or 0

        def opening(file: Any, mode: str = "r", buffering: int = -1, *words: Any, **named: Any) -> Any:
            ours = set(mode) & set("wax") and not (isinstance(file, int) and file < 3)
            if not ours:
                return _open(file, mode, buffering, *words, **named)
            if not isinstance(file, int):
                faults.step(creates=True)
            raw = File(file, mode.replace("b", "").replace("t", ""), closefd=named.get("closefd", True))
            if buffering == 0:
                return raw
            buffered = io.BufferedWriter(raw)
            texts = {name: value for name, value in named.items() if name in ("encoding", "errors", "newline")}
            return buffered if "b" in mode else io.TextIOWrapper(buffered, *words, **texts)

        return opening


def main(where: str, how: str, at: str, count: str, *words: str) -> None:
    """Run, and count."""
    faults = Faults(how, int(at))
    sys.path[0] = str(TOP)
    if where == "child":  # as sphinx_run starts it: -P -m MODULE WORDS; only the first language has the fault
        sys.argv = list(words[words.index("-m") + 1 :])
        if sys.argv[4] == "sq":
            faults.install()
            atexit.register(lambda: _open(count, "w").write(str(faults.done)))
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=False)
        return
    from generators.cli import main as run

    if os.environ.get("FAULTY_CHILD"):
        sys.executable = os.environ["FAULTY_CHILD"]
    else:
        faults.install()
    code = run(words)
    with _open(count, "w") as file:
        file.write(str(faults.done))
    os._exit(code)


if __name__ == "__main__":
    main(*sys.argv[1:])
