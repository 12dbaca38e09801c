"""The search of a handbook: its index is made or brought up to date when it is asked for, and remembered until then."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generators import atomic
from generators.library import Library
from generators.outputs.index.lore import lore_of
from generators.outputs.index.own_forms import analysers_of
from generators.outputs.index.units import units_of
from generators.tree import Entry, Tree
from search.lore import dumped, loaded
from search.service import Service
from search.store import NoIndexError, open_index, update

FOLDER = "search"
LORE, STATE, RULES = "lore.json", "made-of.txt", "rules"
_CODE = ("generators/**/*.py", "generators/words/**/*.yaml", "search/**/*.py", "search/data/*")
_ROOT = Path(__file__).parents[1]


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
        wanted = self._made_of(tree)
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
            made_of, digest = (home / STATE).read_text(encoding="utf-8").split(" ")
            if made_of != wanted:
                return None
            raw = (home / LORE).read_bytes()
            lore = loaded(raw)
            analysers = analysers_of(lore, self.folder / RULES)
            if digest == _hash(raw):
                return Service(open_index(self.folder, self.engine, analysers), analysers, lore)
        except (OSError, ValueError, NoIndexError) as error:
            raise _DamagedError from error
        raise _DamagedError

    def brought_up_to_date(self, made_of: str = "", *, damaged: bool = False) -> Service:
        """Make the index of the library as it is; `made_of` says by what the next one knows that it still holds."""
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
            atomic.write_text(home / STATE, f"{made_of} {_hash(raw)}")
        if damaged or done.damaged:
            self.remade()
        return Service(open_index(self.folder, self.engine, analysers), analysers, lore)

    def _made_of(self, tree: Tree) -> str:
        """Return one hash over all that the index follows from: content, day and code."""
        made = hashlib.sha256(f"{_code()} {self.day}".encode())
        for path, entry in tree.files().items():
            made.update(f"\0{path}\0{entry.value}\0".encode("utf-8", "surrogateescape"))
            if entry is Entry.FILE:
                made.update(hashlib.sha256(tree.bytes(path)).digest())
        return made.hexdigest()


def _clear(*paths: Path) -> None:
    """Remove what stands at these paths, whatever it is."""
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


@cache
def _code() -> str:
    made = hashlib.sha256()
    for path in sorted({path for pattern in _CODE for path in _ROOT.glob(pattern)}):
        made.update(path.read_bytes())
    return made.hexdigest()
