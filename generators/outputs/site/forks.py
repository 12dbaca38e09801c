"""Several pieces of work beside each other: the first one here, each other one in a fork of this process."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence

Work = Callable[[], int]
"""Work that gives the exit code of its process."""
FAILED = 1


def beside(works: Sequence[Work], processes: int) -> int:
    """Do all work in at most so many processes at a time, and return the exit code of the first that went wrong, or 0.

    Only for a process with a single thread: a fork has none of the others, nor gives it back what they hold.
    """
    first, *others = works
    running: list[int] = []
    codes: list[int] = []
    for work in others:
        if len(running) >= max(processes - 1, 1):
            codes.append(_ended(running.pop(0)))
        running.append(_forked(work))
        if processes == 1:
            codes.append(_ended(running.pop(0)))
    code = first()
    codes += map(_ended, running)
    return next(filter(None, (code, *codes)), 0)


def _forked(work: Work) -> int:
    """Do the work in a fork, and return its process."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        code = FAILED
        try:
            code = work()
        finally:
            # The fork ends here whatever happened: it must not go on with what its parent was doing.
            _leave(code)
    return process


def _leave(code: int) -> None:
    if sys.exc_info()[0] is not None:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _ended(process: int) -> int:
    """Wait for the process and return its exit code, 0 for success alone."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) % 256
