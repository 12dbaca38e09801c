"""Breaks the Nth thing that a process does to the disk: a write, a sync, a change of names.

`once`: that call fails; `full`: from then on nothing can be created or written, as on a full disk; `kill`: the process
ends there. What SQLite does is not seen here; the test with a full disk breaks that too.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CREATING = ("link", "symlink", "mkdir", "write", "ftruncate")
OTHER = ("fsync", "rename", "replace", "unlink", "remove", "rmdir")
HOWS = ("once", "full", "kill")
KILLED = 9
ASKED = "DORACAK_FAULT"
NEVER = 10**9
_open = io.open


@dataclass(frozen=True)
class Fault:
    """Where something fails (`parent` or `child`), how, at which call, and the file that gets the list of calls."""

    where: str
    how: str
    at: int
    calls: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return what asks a process for this fault."""
        return {ASKED: f"{self.where} {self.how} {self.at} {self.calls}"}


def asked() -> Fault | None:
    """Return the fault that this process is asked for."""
    if ASKED not in os.environ:
        return None
    where, how, at, calls = os.environ[ASKED].split(" ", 3)
    return Fault(where, how, int(at), Path(calls))


@contextmanager
def counted(fault: Fault | None, where: str) -> Iterator[None]:
    """Break what is asked for, if it is asked for here; at the end, write down what was done to the disk."""
    if fault is None or fault.where != where:
        yield
        return
    faults = Faults(fault)
    faults.install()
    try:
        yield
    finally:
        with _open(fault.calls, "w") as file:
            file.write("\n".join(faults.calls))


class Faults:
    """Counts what is done to the disk, and fails where it was asked to."""

    def __init__(self, fault: Fault) -> None:
        """Begin to count."""
        self.fault, self.calls = fault, list[str]()

    def step(self, name: str, creates: bool) -> None:
        """Let one call pass, or not."""
        self.calls.append(name)
        how, at, now = self.fault.how, self.fault.at, len(self.calls)
        if now < at or (now > at and not (how == "full" and creates)):
            return
        if how == "kill":
            os._exit(KILLED)
        if how == "full" and not creates:
            return
        number = errno.ENOSPC if creates else errno.EIO
        raise OSError(number, os.strerror(number), "disk")

    def install(self) -> None:
        """Stand before every call that changes the disk."""
        for name in (*CREATING, *OTHER):
            setattr(os, name, self._counted(name, getattr(os, name)))
        plain = os.open

        def opened(path: Any, flags: int, *words: Any, **named: Any) -> int:
            if flags & os.O_CREAT:
                self.step("open", creates=True)
            return plain(path, flags, *words, **named)

        os.open = opened
        io.open = builtins.open = self._opening()

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*words: Any, **named: Any) -> Any:
            self.step(name, name in CREATING)
            return call(*words, **named)

        return counted

    def _opening(self) -> Callable[..., Any]:
        faults = self

        class File(io.FileIO):
            def write(self, data: Any) -> int:
                faults.step("write", creates=True)
                return super().write(data) or 0

        def opening(file: Any, mode: str = "r", buffering: int = -1, *words: Any, **named: Any) -> Any:
            ours = set(mode) & set("wax") and not (isinstance(file, int) and file < 3)
            if not ours:
                return _open(file, mode, buffering, *words, **named)
            if not isinstance(file, int):
                faults.step("open", creates=True)
            raw = File(file, mode.replace("b", "").replace("t", ""), closefd=named.get("closefd", True))
            if buffering == 0:
                return raw
            buffered = io.BufferedWriter(raw)
            texts = {name: value for name, value in named.items() if name in ("encoding", "errors", "newline")}
            return buffered if "b" in mode else io.TextIOWrapper(buffered, *words, **texts)

        return opening
