"""The search of a handbook: its index is made or brought up to date when it is asked for, and remembered until then."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from generators import atomic
from generators.library import Library
from generators.outputs.index.lore import lore_of
from generators.outputs.index.units import units_of
from generators.tree import Entry, Tree
from search.analysis import Analyser, analyser
from search.lore import dumped, loaded
from search.service import Service
from search.store import NoIndexError, open_index, update

FOLDER = "search"
LORE, STATE = "lore.json", "made-of.txt"
_CODE = ("generators/**/*.py", "generators/words/**/*.yaml", "search/**/*.py", "search/data/*")
_ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Searching:
    """Where an index is kept, by which engine, and what it is made of: `library` is asked for only where that changed.

    `library` gives the public library as readers see it on the day.
    """

    cache: Path
    engine: str
    day: date
    library: Callable[[], Library]

    @property
    def folder(self) -> Path:
        """Return the folder of this engine's index and lore."""
        return self.cache / FOLDER

    def service(self, tree: Tree) -> Service:
        """Return the service over the content of the tree; raises DoracakError where the index cannot be written."""
        wanted = self._made_of(tree)
        return self._kept(wanted) or self.brought_up_to_date(wanted)

    def _kept(self, wanted: str) -> Service | None:
        """Return the service over the index as it stands, or None where it is not whole or of other content."""
        home = self.folder / self.engine
        try:
            if (home / STATE).read_text(encoding="utf-8") != wanted:
                return None
            lore = loaded((home / LORE).read_bytes())
            analysers = self._analysers(lore.languages)
            return Service(open_index(self.folder, self.engine, analysers), analysers, lore)
        except (FileNotFoundError, UnicodeDecodeError, ValidationError, NoIndexError):
            return None

    def brought_up_to_date(self, made_of: str = "") -> Service:
        """Make the index of the library as it is; `made_of` says by what the next one knows that it still holds."""
        library, home = self.library(), self.folder / self.engine
        units = units_of(library, self.day, self.folder / "units")
        lore = lore_of(library, units, self.day)
        analysers = self._analysers(lore.languages)
        with atomic.said(self.folder):
            # Whoever is killed between these steps leaves a state that fits nothing, and the next one begins again.
            (home / STATE).unlink(missing_ok=True)
            update(self.folder, self.engine, units, analysers)
            atomic.write_bytes(home / LORE, dumped(lore))
            atomic.write_text(home / STATE, made_of)
        return Service(open_index(self.folder, self.engine, analysers), analysers, lore)

    def _analysers(self, languages: tuple[str, ...]) -> dict[str, Analyser]:
        return {lang: analyser(lang, cache=self.folder / "rules") for lang in languages}

    def _made_of(self, tree: Tree) -> str:
        """Return one hash over all that the index follows from: content, day and code."""
        made = hashlib.sha256(f"{_code()} {self.day}".encode())
        for path, entry in tree.files().items():
            made.update(f"\0{path}\0{entry.value}\0".encode("utf-8", "surrogateescape"))
            if entry is Entry.FILE:
                made.update(hashlib.sha256(tree.bytes(path)).digest())
        return made.hexdigest()


@cache
def _code() -> str:
    made = hashlib.sha256()
    for path in sorted({path for pattern in _CODE for path in _ROOT.glob(pattern)}):
        made.update(path.read_bytes())
    return made.hexdigest()
