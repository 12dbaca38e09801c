"""An image that is not in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.images import image_path, is_image
from generators.library import Library
from generators.links import is_outside, links
from generators.places import in_prose
from generators.problem import Problem, Severity
from generators.prose import Link, Prose
from generators.tree import CONTENT_FOLDERS, Entry


def find(library: Library) -> Iterator[Problem]:
    """Yield every image that stands elsewhere, is no image file, or is not there."""
    for prose, link in links(library):
        variant = _breach(library, prose, link) if link.image else None
        if variant is not None:
            values = {"image": link.href, "path": image_path(prose.path, link.href)}
            yield Problem(in_prose(prose, link.line, link.href), "missing-image", values, variant)


def _breach(library: Library, prose: Prose, link: Link) -> str | None:
    if is_outside(link.href):
        return "remote"
    path = image_path(prose.path, link.href)
    if path.startswith(("../", "/")) or path.split("/")[0] not in CONTENT_FOLDERS:
        return "outside"
    if not is_image(path):
        return "type"
    return None if library.files.get(path) is Entry.FILE else ""


CHECK = Check(code="E326", severity=Severity.ERROR, find=find)
