"""Puts the pages that are known already where the site is built, and says which are not."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generators.outputs.site.assets import copy_assets
from generators.outputs.site.keys import Hasher, Keys
from generators.outputs.site.staging import PLAN, SUFFIX, write_if_new
from generators.outputs.site.store import PageStore


def staged(stage: Path, digests: Mapping[str, str] | None = None) -> dict[str, Keys]:
    """Return the address of every staged page of a language with the hashes of all that it depends on.

    `digests` are the SHA-256 of the pages' bytes where who staged them knows them.
    """
    hasher = Hasher((stage / PLAN).read_bytes())
    if digests is not None:
        return {address: hasher.keys_of(digests[address]) for address in sorted(digests)}
    paths = sorted(stage.rglob(f"*{SUFFIX}"))
    return {path.relative_to(stage).as_posix().removesuffix(SUFFIX): hasher.keys(path.read_bytes()) for path in paths}


def put(wanted: Mapping[str, Keys], memory: Path, target: Path, previous: Path | None) -> list[str]:
    """Write every page that is known, and return the addresses of those that are not."""
    missing = []
    with PageStore(memory) as store:
        digests = store.digests() if previous is not None else {}
        for address, keys in wanted.items():
            name, digest = f"{address}.html", digests.get(keys.page)
            if previous is not None and digest and link_known(previous / name, target / name, digest):
                continue
            page = store.page(keys)
            if page is None:
                missing.append(address)
            else:
                write_if_new(target / name, page)
    return missing


def link_known(old: Path, new: Path, digest: str) -> bool:
    """Link to the file of an earlier release where it holds the bytes of this SHA-256."""
    with suppress(OSError):
        return hashlib.sha256(old.read_bytes()).hexdigest() == digest and _link(old, new)
    return False


def link(old: Path, new: Path, raw: bytes) -> bool:
    """Link to the file of an earlier release where it holds exactly these bytes, which saves writing it to disk."""
    with suppress(OSError):
        return old.read_bytes() == raw and _link(old, new)
    return False


def _link(old: Path, new: Path) -> bool:
    if old.is_symlink():
        return False
    try:
        os.link(old, new)
    except FileNotFoundError:
        new.parent.mkdir(parents=True, exist_ok=True)
        os.link(old, new)
    return True


def tidy(wanted: Mapping[str, Keys], memory: Path, target: Path) -> None:
    """Add the files of the theme, and remove pages that are gone, from the site and in time from the store."""
    kept = copy_assets(target) | {target / f"{address}.html" for address in wanted}
    for old in [path for path in target.rglob("*.html") if path not in kept]:
        old.unlink()
    with PageStore(memory) as store:
        store.keep(wanted.values())
