"""The search of a handbook: its index is made or brought up to date when it is asked for, and remembered until then."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generators import atomic, own_code
from generators.library import Library
from generators.outputs.index.lore import lore_of
from generators.outputs.index.own_forms import analysers_of
from generators.outputs.index.units import units_of
from generators.tree import Tree, hash_of
from search.lore import dumped, loaded
from search.service import Service
from search.store import NoIndexError, open_index, update

FOLDER = "search"
LORE, STATE, RULES = "lore.json", "made-of.txt", "rules"
_CODE = ("generators/**/*.py", "generators/words/**/*.yaml", "search/**/*.py", "search/data/*")


class _DamagedError(Exception):
    """What was kept is not as it was made."""


def _in_silence() -> None:
    """Say nothing."""


@dataclass(frozen=True)
class Searching:
    """Where an index is kept, by which engine, and what it is made of: `library` is asked for only where that changed.

    `library` gives the public library as readers see it on the day; `remade` is called where what was kept was damaged
    and had to be thrown away.
    """

    cache: Path
    engine: str
    day: date
    library: Callable[[], Library]
    remade: Callable[[], object] = _in_silence

    @property
    def folder(self) -> Path:
        """Return the folder of this engine's index and lore."""
        return self.cache / FOLDER

    def service(self, tree: Tree) -> Service:
        """Return the service over the content of the tree; raises DoracakError where the index cannot be written."""
        wanted = self._key(tree)
        try:
            return self._kept(wanted) or self.brought_up_to_date(wanted)
        except _DamagedError:
            return self.brought_up_to_date(wanted, damaged=True)

    def _kept(self, wanted: str) -> Service | None:
        """Return the service over the index as it stands, or None where it is of other content.

        Raises _DamagedError where it is not whole.
        """
        home = self.folder / self.engine
        if not (home / STATE).exists():
            return None
        try:
            key, digest = (home / STATE).read_text(encoding="utf-8").split(" ")
            if key != wanted:
                return None
            raw = (home / LORE).read_bytes()
            lore = loaded(raw)
            analysers = analysers_of(lore, self.folder / RULES)
            if digest == _hash(raw):
                return Service(open_index(self.folder, self.engine, analysers), analysers, lore)
        except (OSError, ValueError, NoIndexError) as error:
            raise _DamagedError from error
        raise _DamagedError

    def brought_up_to_date(self, key: str = "", *, damaged: bool = False) -> Service:
        """Make the index of the library as it is; `key` says by what the next one knows that it still holds."""
        library, home = self.library(), self.folder / self.engine
        units = units_of(library, self.day, self.folder / "units")
        lore = lore_of(library, units, self.day)
        raw = dumped(lore)
        with atomic.said(self.folder):
            analysers = analysers_of(lore, self.folder / RULES)
            # Whoever is killed between these steps leaves a state that fits nothing, and the next one begins again.
            _clear(home / STATE, home / LORE)
            done = update(self.folder, self.engine, units, analysers)
            atomic.write_bytes(home / LORE, raw)
            atomic.write_text(home / STATE, f"{key} {_hash(raw)}")
        if damaged or done.damaged:
            self.remade()
        return Service(open_index(self.folder, self.engine, analysers), analysers, lore)

    def _key(self, tree: Tree) -> str:
        """Return one hash over all that the index follows from: content, day and code."""
        made = _code() + hash_of(tree) + self.day.isoformat().encode()
        return _hash(made)


def _clear(*paths: Path) -> None:
    """Remove what stands at these paths, whatever it is."""
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


@cache
def _code() -> bytes:
    return own_code.hash_of(sorted({path for pattern in _CODE for path in own_code.TOP.glob(pattern)}))
