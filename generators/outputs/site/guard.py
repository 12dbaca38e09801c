"""Keeps one page from stopping all others: what breaks on it is told with its file, and time and memory have an end."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from sphinx.util import logging

from generators import limits
from generators.blocks import Page, Prose

logger = logging.getLogger(__name__)


class TooLongError(Exception):
    """A page took more than its time."""


FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    TooLongError,
    TypeError,
    ValueError,
)
"""What the content of a page can bring about; an OSError is the machine's doing and stops everything."""


@contextmanager
def page(shown: Page, line: int | None = None, seconds: float = limits.PAGE_SECONDS) -> Iterator[list[int]]:
    """Tell what breaks on this page and go on; the list that is given holds the line at hand, where it is known."""
    at = [line or 0]
    try:
        with _time(seconds):
            yield at
    except FAULTS as error:
        kind = {TooLongError: "time", MemoryError: "memory"}.get(type(error), "fault")
        single = sum(isinstance(block, Prose) for block in shown.blocks) == 1
        place = f"{shown.source or shown.address}:{at[0] if single else 0}"
        logger.warning("%s: %s", type(error).__name__, error, type="page", subtype=kind, location=place)


@contextmanager
def _time(seconds: float) -> Iterator[None]:
    """End what takes more than so many seconds of computing; Windows knows no such clock."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _end(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError(f"{limits.PAGE_SECONDS} s")


def bound(megabytes: int) -> None:
    """Take no more than so much memory from now on, where the system can see to it."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * 1024 * 1024
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))


def end_with_parent() -> None:
    """End when the process that started this one is gone: it could no longer publish what is written here.

    Its end of the pipe to our standard input closes with it, however it ended.
    """
    if stat.S_ISFIFO(os.fstat(0).st_mode):
        threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    os.read(0, 1)
    os._exit(9)
