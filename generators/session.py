"""What every command is given: which repository, which language, and the words to speak with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generators import source
from generators.console import Watched, bars, write
from generators.history import last_commit_day
from generators.library import Library
from generators.loading import load
from generators.problem import DoracakError
from generators.tree import FolderTree
from generators.unknown import unknown
from generators.view import View
from generators.words import DEFAULT, FOLDER, Words, words

CACHE = ".cache"


@dataclass(frozen=True)
class Session:
    """One run of one command: `command` is the line as it was typed, for the lock to show."""

    root: Path
    lang: str
    words: Words
    command: str = ""

    @property
    def tree(self) -> FolderTree:
        """Return the content as it stands in the folder now."""
        return FolderTree(self.root)

    @property
    def cache(self) -> Path:
        """Return the folder in which what was computed is remembered."""
        return self.root / CACHE

    def library(self) -> Library:
        """Read all content, with a bar where that takes long."""
        with bars(self.words) as steps:
            return load(Watched(self.tree, steps), self.cache)

    def view(self, library: Library) -> View:
        """Return the library as readers of this session's language see it; nothing in it depends on a day."""
        spoken = words(self.lang, library.words.get(self.lang))
        return View(library, self.lang, spoken, date.min)

    def day(self, asked: str | None, library: Library) -> date:
        """Return the day that was asked for, or that of the last commit."""
        return day_of(asked, "--as-of") if asked else last_commit_day(self.root, library.site.time_zone)

    def say(self, key: str, **values: str) -> None:
        """Print one line of our own words."""
        write(self.words(key, **values) + "\n")


def day_of(text: str, option: str) -> date:
    """Return the day that was typed; raises DoracakError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DoracakError("bad-day", option=option, value=text) from None


def one_of(value: str, known: Iterable[str], name: str) -> str:
    """Return the value where it is known; raises the named error that offers known ones."""
    choices = list(known)
    if value in choices:
        return value
    raise unknown(name, value, choices)


def languages_known(root: Path) -> set[str]:
    """Return the languages that can be asked for: those that we speak, and those of the content."""
    found = {path.name for path in FOLDER.iterdir() if path.is_dir()}
    overrides = root / "content" / "words"
    if overrides.is_dir():
        found |= {path.stem for path in overrides.glob("*.yaml")}
    site = FolderTree(root)
    try:
        listed = source.read("content/site.yaml", site.bytes("content/site.yaml")).data.get("languages", [])
    except KeyError:
        listed = []
    return found | {str(tag) for tag in listed if isinstance(listed, list)} | {DEFAULT}
