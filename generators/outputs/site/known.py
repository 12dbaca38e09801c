"""Puts the pages that are known already where the site is built, and says which are not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generators.outputs.site.assets import copy_assets
from generators.outputs.site.keys import Hasher, Keys
from generators.outputs.site.staging import PLAN, SUFFIX, write_if_new
from generators.outputs.site.store import PageStore


def staged(stage: Path) -> dict[str, Keys]:
    """Return the address of every staged page of a language with the hashes of all that it depends on."""
    hasher = Hasher((stage / PLAN).read_bytes())
    paths = sorted(stage.rglob(f"*{SUFFIX}"))
    return {path.relative_to(stage).as_posix().removesuffix(SUFFIX): hasher.keys(path.read_bytes()) for path in paths}


def put(wanted: Mapping[str, Keys], memory: Path, target: Path, previous: Path | None) -> list[str]:
    """Write every page that is known, and return the addresses of those that are not."""
    missing = []
    with PageStore(memory) as store:
        for address, keys in wanted.items():
            page = store.page(keys)
            if page is None:
                missing.append(address)
            elif previous is None or not _link(previous / f"{address}.html", target / f"{address}.html", page):
                write_if_new(target / f"{address}.html", page)
    return missing


def _link(old: Path, new: Path, page: bytes) -> bool:
    """Link to the file of an earlier release where it holds exactly this page, which saves writing it to disk."""
    with suppress(OSError):
        if old.read_bytes() == page and not old.is_symlink():
            new.parent.mkdir(parents=True, exist_ok=True)
            os.link(old, new)
            return True
    return False


def tidy(wanted: Mapping[str, Keys], memory: Path, target: Path) -> None:
    """Add the files of the theme, and remove pages that are gone, from the site and in time from the store."""
    kept = copy_assets(target) | {target / f"{address}.html" for address in wanted}
    for old in [path for path in target.rglob("*.html") if path not in kept]:
        old.unlink()
    with PageStore(memory) as store:
        store.keep(wanted.values())
