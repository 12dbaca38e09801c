"""The files of open data of a small repository, as a build would publish them, without the pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generators.loading import load
from generators.outputs.data.context import Context
from generators.outputs.data.files import files
from generators.tree import FolderTree
from generators.view import View
from generators.words import words

DAY = date(2024, 6, 1)


def context(root: Path, changed: Mapping[str, date] | None = None, day: date = DAY) -> Context:
    """Return what open data are made of; the repository must have been read without a problem."""
    library = load(FolderTree(root))
    assert library.problems == ()
    public = library.public()
    views = {tag: View(public, tag, words(tag, library.words.get(tag)), day) for tag in library.site.languages}
    return Context(views, changed or {})


def published(root: Path, changed: Mapping[str, date] | None = None, day: date = DAY) -> dict[str, bytes]:
    """Return every file by its address from the top of the site."""
    return {address: make() for address, make in files(context(root, changed, day))}
