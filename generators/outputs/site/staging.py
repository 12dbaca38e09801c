"""Staging: one small JSON file per page, touched only where its bytes change, so that Sphinx reads only those."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generators.blocks import Page
from generators.outputs.site import wire
from generators.site_plan import SitePlan

SUFFIX = ".page"
PLAN = "plan.json"
WANTED = "wanted.json"
FORBIDDEN = frozenset({"search", "genindex"})


@dataclass(frozen=True)
class Listed:
    """A page that search engines are to know: it stands in its own language and leads nowhere else."""

    address: str
    changed: date | None = None


def stage(folder: Path, plan: SitePlan, pages: Iterable[Page]) -> tuple[Listed, ...]:
    """Write one language's pages and its plan into the folder, remove pages that are gone, and return those to list."""
    put_plan(folder, plan)
    kept, listed = [], []
    for page in pages:
        put_page(folder, page, plan.lang)
        kept.append(page.address)
        if page.listed and page.body_lang == page.lang:
            listed.append(Listed(page.address, page.changed))
    sweep(folder, kept)
    return tuple(listed)


def put_plan(folder: Path, plan: SitePlan) -> None:
    """Write what all pages of a language share."""
    write_if_new(folder / PLAN, wire.dump(plan))


def put_page(folder: Path, page: Page, lang: str) -> str:
    """Write one page and return the SHA-256 of what stands there now."""
    raw = wire.dump(replace(page, units=()))
    write_if_new(_path(folder, page, lang), raw)
    return hashlib.sha256(raw).hexdigest()


def is_staged(folder: Path, address: str, digest: str) -> bool:
    """Say whether the page stands there with the bytes of this SHA-256."""
    with suppress(OSError):
        return hashlib.sha256((folder / f"{address}{SUFFIX}").read_bytes()).hexdigest() == digest
    return False


def sweep(folder: Path, kept: Iterable[str]) -> None:
    """Remove every page but those of these addresses."""
    wanted = {folder / f"{address}{SUFFIX}" for address in kept}
    for old in [path for path in folder.rglob(f"*{SUFFIX}") if path not in wanted]:
        old.unlink()


def stage_page(folder: Path, plan: bytes, address: str, page: bytes) -> None:
    """Write one page and the plan, both as `wire.dump` made them, for a process that renders page by page."""
    write_if_new(folder / PLAN, plan)
    write_if_new(folder / f"{address}{SUFFIX}", page)


def write_if_new(path: Path, raw: bytes) -> bool:
    """Write the bytes unless they stand there already; a new file takes the place of the old, never its inode."""
    if path.is_file() and path.read_bytes() == raw:
        return False
    write_new(path, raw)
    return True


def write_new(path: Path, raw: bytes) -> None:
    """Write the bytes as a new file; the old one may be linked to from an earlier release."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(raw)
    new.replace(path)


def _path(folder: Path, page: Page, lang: str) -> Path:
    if page.address in FORBIDDEN or page.address.count("/") > 1 or ".." in page.address:
        raise ValueError(f"not an address of a page: {page.address!r}")
    if page.lang != lang:
        raise ValueError(f"{page.address} is in {page.lang}, the plan in {lang}")
    return folder / f"{page.address}{SUFFIX}"
