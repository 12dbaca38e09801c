"""A whole build: gather everything, check everything, then write; a failed check publishes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from generators import (
    answers,
    atomic,
    check,
    history,
    in_force,
    issuing,
    manifest,
    releases,
    report,
    unchanged,
)
from generators.garbage import paused
from generators.laid_site import LaidSite
from generators.language import language
from generators.library import Library
from generators.loading import load
from generators.model.scalars import Unstated
from generators.navigation import sections
from generators.outputs.site.sphinx_run import SiteBuild, Wanted, make_all
from generators.part_memory import PartMemory
from generators.problem import DoracakError, Problem, Severity
from generators.site_plan import SitePlan
from generators.tree import FolderTree
from generators.unknown import unknown
from generators.view import View, plain
from generators.words import words

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """How a build ended: problems of every severity, and the folder that is shown; None where nothing was published.

    `left_out` are documents that could not be made; the site stands without them.
    """

    problems: tuple[Problem, ...]
    shown: Path | None
    pages: int
    sites: tuple[SiteBuild, ...] = ()
    left_out: tuple[issuing.LeftOut, ...] = ()


@dataclass(frozen=True)
class Order:
    """What to build, and where to."""

    root: Path
    out: Path
    plain: bool = False
    as_of: date | None = None
    only: tuple[str, ...] = ()
    jobs: int = 2
    documents: bool = True
    command: str = "build"


def build(order: Order, progress: Progress = lambda step: None) -> Built:
    """Build the whole handbook; raises DoracakError for what stops it at once.

    Where all that it follows from is as it was for the release that is shown, that release is published once more.
    """
    cache = order.root / ".cache"
    progress("read")
    # A plain folder shares no file with a release, so that there is nothing to publish once more.
    name = None if order.plain else _key(order)
    held = unchanged.recall(cache, name) if name else None
    again = _again(order, held, cache) if held else None
    if again is not None:
        return again
    with paused():
        built = _anew(order, cache, progress)
    # Asked once more, because a file may have been saved after the first look and before it was read.
    # What was left out is told by every build until it is mended.
    if built.shown and name and not built.left_out and _key(order) == name:
        pages = {site.lang: site.pages for site in built.sites}
        files = unchanged.files_of(manifest.read(built.shown))
        unchanged.remember(cache, name, unchanged.Outcome(built.problems, pages, files))
    return built


def _key(order: Order) -> str | None:
    """Return the name of all that this build follows from; None where a file goes away at this moment."""
    with suppress(OSError, KeyError):
        return unchanged.key(order.root, (str(order.as_of), str(order.documents), *order.only))
    return None


def _again(order: Order, held: unchanged.Outcome, cache: Path) -> Built | None:
    """Publish the release that is shown once more; None where it is not what was published."""
    with atomic.lock(cache, order.command), releases.staging(order.out, order.command) as staged, atomic.said(cache):
        if not unchanged.put(staged.previous, held, staged.folder):
            return None
        shown = releases.publish(staged, manifest.source_of(order.root))
    sites = tuple(SiteBuild(lang, pages, (), 0.0) for lang, pages in held.pages.items())
    return Built(held.problems, shown, sum(held.pages.values()), sites)


def _anew(order: Order, cache: Path, progress: Progress) -> Built:
    library = load(FolderTree(order.root), cache)
    if not library.files:
        raise DoracakError("nothing-here", root=str(order.root))
    languages = _asked(order, library)
    progress("check")
    problems = tuple(check.run(library))
    if any(report.severity(problem) is Severity.ERROR for problem in problems):
        return Built(problems, None, 0)
    today = order.as_of or history.last_commit_day(order.root, library.site.time_zone)
    changed = history.last_changes(order.root, library.site.time_zone)
    commits = history.commits(order.root, library.site.time_zone)
    held = in_force.shown(library.public().told_by(commits), earlier(order.root, cache), today)
    # Pages are staged in the cache, which builds with another --out share: two of them would mix their pages.
    staging = releases.staging(order.out, order.command)
    with atomic.lock(cache, order.command), staging as staged, atomic.said(cache):
        public = answers.asked(held, memory := PartMemory())
        views = _views(public, library, today)
        built = {tag: views[tag] for tag in languages}
        progress("documents")
        offered = issuing.ahead(built, FolderTree(order.root), changed, cache / "documents") if order.documents else {}
        told = answers.Answers(public, changed)
        laid = LaidSite(order.root, views, {tag: plan(view, languages) for tag, view in built.items()}, told, offered)
        with laid.remembering(memory):
            for tag in languages:
                progress(f"pages:{tag}")
                laid.lay(tag)
            return _publish(order, laid, staged, problems, progress)


def _views(public: Library, library: Library, today: date) -> dict[str, View]:
    return {tag: View(public, tag, words(tag, library.words.get(tag)), today) for tag in library.site.languages}


def _asked(order: Order, library: Library) -> list[str]:
    """Return the languages to build; one that the site does not have is refused before anything else is done."""
    known = library.site.languages
    strange = [tag for tag in order.only if tag not in known]
    if strange and "site" in library.documents:
        raise unknown("unknown-language", strange[0], known)
    return [tag for tag in known if not order.only or tag in order.only]


def earlier(root: Path, memory: Path) -> in_force.Earlier:
    """Return what reads the library of a git tag, each tag once."""
    return lru_cache(maxsize=None)(lambda tag: load(FolderTree(root).at(tag), memory).public())


def _publish(
    order: Order, laid: LaidSite, staged: releases.Staging, problems: tuple[Problem, ...], progress: Progress
) -> Built:
    progress("site")
    # A plain folder is somebody's own: its files are not shared with the release before.
    previous = None if order.plain else staged.previous
    wanted = laid.put_known(staged.folder, previous)
    # Pages are made by another process, so that this one has the time to make the rest.
    with ThreadPoolExecutor(1) as pool:
        pages = pool.submit(make_all, wanted, order.jobs)
        laid.write_rest(staged.folder, previous)
        sites = pages.result()
    if not all(site.ok for site in sites):
        return Built(problems, None, 0, sites)
    progress("publish")
    source, known = manifest.source_of(order.root), _linked(wanted)
    shown = (
        releases.publish_plain(staged, order.out, source) if order.plain else releases.publish(staged, source, known)
    )
    left_out = tuple(issuing.left_out(laid.built, laid.documents))
    return Built(problems, shown, sum(site.pages for site in sites), sites, left_out)


def _linked(wanted: Sequence[Wanted]) -> dict[str, str]:
    """Return the SHA-256 of all pages that were linked to the release before, by their paths in the release."""
    return {f"{one.lang}/{name}": digest for one in wanted for name, digest in one.known.linked.items()}


def plan(view: View, built: Sequence[str]) -> SitePlan:
    """Return what all pages of one language share; the language switch leads only to languages that are built."""
    site = view.library.site
    return SitePlan(
        lang=view.lang,
        title=plain(view.text(site.title)),
        publisher="" if isinstance(site.publisher, Unstated) else plain(view.text(site.publisher)),
        languages=tuple((tag, language(tag).name) for tag in built),
        sections=sections(view),
        words=dict(view.words.known),
        base_address=None if isinstance(site.base_address, Unstated) else site.base_address,
        edit_address=None if isinstance(site.edit_address, Unstated) else site.edit_address,
        as_of=view.today.isoformat(),
        licence=plain(view.value(site.licences.content)),
        contact=None if isinstance(site.contact, Unstated) else site.contact,
    )
