"""Reads blobs of a git repository through one `git cat-file --batch`: a process for each file took most of the time."""

from __future__ import annotations

import subprocess
import weakref
from pathlib import Path
from threading import Lock
from typing import IO

from generators.problem import DoracakError

_BATCH = ("cat-file", "--batch")


class Blobs:
    """Gives what blobs hold by their hash; the process starts with the first question and ends with this object."""

    def __init__(self, root: Path) -> None:
        """Remember the repository."""
        self._root = root
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, blob: str) -> bytes:
        """Return the bytes of a blob; raises DoracakError where git is missing, has no such blob or ends."""
        with self._lock:
            if self._process is None:
                self._process = _start(self._root)
                self._finish = weakref.finalize(self, _end, self._process)
            try:
                return _ask(self._process, blob)
            except (EOFError, BrokenPipeError):
                said, self._process = self._finish() or "", None
                raise DoracakError("git-refused", said=said.strip() or f"git cat-file {blob}") from None


def _start(root: Path) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(["git", "-C", str(root), *_BATCH], stdin=pipe, stdout=pipe, stderr=pipe)
    except FileNotFoundError:
        raise DoracakError("no-git") from None


def _ask(process: subprocess.Popen[bytes], blob: str) -> bytes:
    """Ask for one blob; raises EOFError where the process ends before it has said all."""
    questions, answers = _pipe(process.stdin), _pipe(process.stdout)
    questions.write(f"{blob}\n".encode("ascii"))
    questions.flush()
    head = answers.readline().decode("utf-8", "replace")
    if not head:
        raise EOFError(blob)
    match head.split():
        case [_, "blob", size]:
            # A line end, which is not of the blob, closes each answer.
            raw = answers.read(int(size) + 1)
            if len(raw) != int(size) + 1:
                raise EOFError(blob)
            return raw[:-1]
    raise DoracakError("git-refused", said=head.strip())


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _end(process: subprocess.Popen[bytes]) -> str:
    """Close the pipes, which ends the process, and return what it complained of."""
    return process.communicate()[1].decode("utf-8", "replace")
