"""Images: which files are ones, and which file an address in prose means."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, unquote

FOLDER = "_images"
_ENDINGS = (".png", ".jpg", ".jpeg", ".svg", ".webp")


def is_image(path: str) -> bool:
    """Say whether a path ends as an image that pages can show."""
    return path.lower().endswith(_ENDINGS)


def image_path(prose_path: str, href: str) -> str:
    """Return the path in the repository that an image's address means, from the file in which it stands."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(prose_path), unquote(href)))


def picture_address(prose_path: str, href: str) -> str:
    """Return where the site shows an image: below one folder, by its path in the repository."""
    return f"{FOLDER}/{quote(image_path(prose_path, href))}"
