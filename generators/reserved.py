"""Names that the site or its tools keep for themselves."""

from __future__ import annotations

from generators.library import Library
from generators.translation import languages

IDS = frozenset(
    {"index", "search", "genindex", "modindex", "py-modindex", "register", "registers", "glossary-index", "assets"}
    | {"static", "sitemap", "manifest", "release", "toc", "side-by-side", "contents"}
)
"""Ids that would overwrite a page which the site makes itself."""


def reserved_folder(library: Library, path: str) -> str:
    """Return the folder within a path that is named as a language, which docutils would take for code of its own."""
    return next((part for part in path.split("/")[1:-1] if part in languages(library)), "")


def in_reserved_folder(library: Library, path: str) -> bool:
    """Say whether a path lies in a folder of a reserved name."""
    return bool(reserved_folder(library, path))
