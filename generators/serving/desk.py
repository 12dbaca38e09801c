"""Where editions are made: what was edited is read and checked, and where it holds pages are made from it.

Only what changed is read again. An edition that does not hold leaves the last good one in place, with the problems.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from generators import check, history, in_force, pictures, report
from generators.blocks import Maker
from generators.building import earlier, plan
from generators.images import FOLDER
from generators.library import Library
from generators.loading import load
from generators.outputs.data import files as data_files
from generators.outputs.data.context import Context
from generators.outputs.site import register_data, wire
from generators.outputs.site.register_data import FileMaker
from generators.pages import makers
from generators.problem import DoracakError, Problem, Severity
from generators.readings import Kept
from generators.session import CACHE
from generators.site_plan import SitePlan
from generators.tree import FolderTree, run_git
from generators.view import View
from generators.words import words

PATIENCE = 40
PAUSE = 0.05


class _MovedError(Exception):
    """A file went away while the tree was read, as happens when an editor saves."""


class _HaltedError(Exception):
    """The preview ends while the tree is read."""


@dataclass(frozen=True)
class SteadyTree(FolderTree):
    """A folder that people work in: what vanishes between listing and reading is no mistake of theirs or ours.

    A first reading may take long; `halted` lets it be broken off.
    """

    halted: Callable[[], bool]

    def bytes(self, path: str) -> bytes:
        """Return what the file holds."""
        if self.halted():
            raise _HaltedError
        try:
            return super().bytes(path)
        except (KeyError, FileNotFoundError):
            raise _MovedError from None

    def size(self, path: str) -> int:
        """Return the size in bytes."""
        try:
            return super().size(path)
        except FileNotFoundError:
            raise _MovedError from None


@dataclass(frozen=True)
class PageData:
    """One page as data, with the plan it is shown in; `version` names exactly these bytes."""

    page: bytes
    plan: bytes

    @property
    def version(self) -> str:
        """Return a short name that differs where page or plan differ."""
        return hashlib.sha256(self.plan + self.page).hexdigest()[:16]


@dataclass(frozen=True)
class Edition:
    """One state of the content that passed its checks; its pages are made when they are looked at."""

    library: Library
    day: date
    plans: Mapping[str, SitePlan]
    plan_bytes: Mapping[str, bytes]
    makers: Mapping[str, Mapping[str, Maker]]
    files: Mapping[str, Mapping[str, FileMaker]] = field(default_factory=dict)
    made: dict[tuple[str, str], PageData] = field(default_factory=dict)

    def file(self, lang: str, path: str) -> bytes | None:
        """Return a file beside the pages; None where there is none."""
        maker = self.files.get(lang, {}).get(path)
        return maker() if maker else None

    def page(self, lang: str, address: str) -> PageData | None:
        """Return a page as data; None where there is none."""
        maker = self.makers.get(lang, {}).get(address)
        if maker is None:
            return None
        if (lang, address) not in self.made:
            page = wire.dump(replace(maker(), units=()))
            self.made[lang, address] = PageData(page, self.plan_bytes[lang])
        return self.made[lang, address]


@dataclass(frozen=True)
class _Past:
    """What git says of the past, asked for once a commit."""

    head: bytes
    zone: str
    today: date
    changed: Mapping[str, date]
    earlier: in_force.Earlier


@dataclass(frozen=True)
class Standing:
    """What stands now: the last good edition, and what keeps a newer one from taking its place."""

    edition: Edition | None = None
    problems: tuple[Problem, ...] = ()
    failure: DoracakError | None = None
    over: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def sound(self) -> bool:
        """Say whether the content as it stands is what is shown."""
        return self.failure is None and not any(report.severity(one) is Severity.ERROR for one in self.problems)


def _files(views: Mapping[str, View], changed: Mapping[str, date]) -> dict[str, dict[str, FileMaker]]:
    """Return the files beside the pages, rows of long registers and open data, by folder and path in it."""
    found = {tag: dict(register_data.files(view)) for tag, view in views.items()}
    for address, make in data_files.files(Context(views, changed)):
        folder, _, path = address.removeprefix("/").partition("/")
        found.setdefault(folder, {})[path] = make
    return found


@dataclass
class Desk:
    """Reads a folder again and again; `now` changes in one step, because others look at it meanwhile."""

    root: Path
    as_of: date | None
    now: Standing = field(default_factory=Standing)
    halted: bool = False
    _kept: Kept = field(default_factory=Kept)
    _past: _Past | None = None
    _seconds: dict[str, float] = field(default_factory=dict)

    def refresh(self) -> None:
        """Read the content again; never raises for what a user wrote."""
        self._seconds = {}
        try:
            made = self._standing()
        except _HaltedError:
            return
        except DoracakError as error:
            made = replace(self.now, problems=(), failure=error)
        self.now = replace(made, seconds=self._seconds)

    def _standing(self) -> Standing:
        with self._phase("read"):
            library = self._read()
        with self._phase("check"):
            problems = tuple(check.run(library))
        made = Standing(self.now.edition, problems, None, library.words)
        if not made.sound:
            return made
        with self._phase("pages"):
            return replace(made, edition=self._edition(library))

    @contextmanager
    def _phase(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self._seconds[name] = time.perf_counter() - begin

    def _read(self) -> Library:
        cache = self.root / CACHE if self.now.edition is None else None
        for _ in range(PATIENCE):
            with suppress(_MovedError):
                library = load(SteadyTree(self.root, lambda: self.halted), cache, self._kept)
                if not library.files:
                    raise DoracakError("nothing-here", root=str(self.root))
                return library
            time.sleep(PAUSE)
        raise DoracakError("restless", folder=str(self.root))

    def _edition(self, library: Library) -> Edition:
        past = self._of_git(library.site.time_zone)
        known = library.public().told_by(history.commits(self.root, library.site.time_zone))
        public, languages = in_force.shown(known, past.earlier, past.today), library.site.languages
        views = {tag: View(public, tag, words(tag, library.words.get(tag)), past.today) for tag in languages}
        plans = {tag: plan(view, languages) for tag, view in views.items()}
        return Edition(
            library=public,
            day=past.today,
            plans=plans,
            plan_bytes={tag: wire.dump(one) for tag, one in plans.items()},
            makers={tag: dict(makers(view, past.changed)) for tag, view in views.items()},
            files={
                FOLDER: dict(pictures.files(FolderTree(self.root), public)),
                **_files(views, past.changed),
            },
        )

    def _of_git(self, zone: str) -> _Past:
        """Return what git says, again only where there is a new commit."""
        head = run_git(self.root, "rev-parse", "HEAD") if history.has_git(self.root) else b""
        if self._past is None or (self._past.head, self._past.zone) != (head, zone):
            today = self.as_of or history.last_commit_day(self.root, zone)
            changed = history.last_changes(self.root, zone)
            self._past = _Past(head, zone, today, changed, earlier(self.root, self.root / CACHE))
        return self._past
