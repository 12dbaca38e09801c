"""One engine for all who ask in a process, opened anew when another index is shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from search.analysis import Analyser
from search.engines.engine import Engine
from search.store import CURRENT, NoIndexError, open_index


class SharedEngine:
    """Gives the engine over the index that is shown now; opening one for each question would take most of the time."""

    def __init__(self, folder: Path, engine: str, analysers: Mapping[str, Analyser]) -> None:
        """Take where the indexes stand; nothing is opened yet."""
        self._folder, self._engine, self._analysers = folder, engine, analysers
        self._lock = Lock()
        self._opened: tuple[tuple[int, int], Engine] | None = None

    def now(self) -> Engine:
        """Return the engine. Raises NoIndexError."""
        with self._lock:
            seen = self._seen()
            if self._opened is None or self._opened[0] != seen:
                self._opened = seen, open_index(self._folder, self._engine, self._analysers)
            return self._opened[1]

    def _seen(self) -> tuple[int, int]:
        try:
            held = (self._folder / self._engine / CURRENT).stat()
        except FileNotFoundError:
            raise NoIndexError(self._engine) from None
        return held.st_ino, held.st_mtime_ns
