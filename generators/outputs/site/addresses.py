"""Where a link leads: `kind/id#anchor` becomes relative, so that the site works from a folder; odd schemes go."""

from __future__ import annotations

import re
from urllib.parse import quote

_INSIDE = re.compile(r"(?P<address>[\w-][\w.-]*/[\w-][\w.-]*|index|find)(?:#(?P<anchor>[^\s#]+))?")
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]+", re.IGNORECASE)
_PICTURE = re.compile(r"_images/(?:[\w-][\w.%-]*/)*[\w-][\w.%-]*\.(?:png|jpe?g|svg|webp)", re.IGNORECASE)
_FILE = re.compile(r"(?:/[\w-][\w.-]*){2,4}\.(?:json|csv|xml|ics|xlsx|docx|odt|pdf)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x20\x7f]")


def outside(href: str) -> bool:
    """Say whether the address leaves the site by a scheme that is allowed."""
    return bool(_OUTSIDE.fullmatch(href))


def relative(origin: str, target: str, suffix: str = ".html") -> str:
    """Return the address of one page as seen from another; both are `kind/id` or `index`."""
    return "../" * origin.count("/") + quote(target) + suffix


def resolve(origin: str, href: str) -> str | None:
    """Return what to print as href on the page `origin`, or None where the link must not be made."""
    if _CONTROL.search(href):
        return None
    if outside(href):
        return href
    if href.startswith("#") and len(href) > 1:
        return href
    if _FILE.fullmatch(href):
        return "../" * (origin.count("/") + 1) + href.removeprefix("/")
    inside = _INSIDE.fullmatch(href)
    if not inside:
        return None
    anchor = f"#{inside['anchor']}" if inside["anchor"] else ""
    return relative(origin, inside["address"]) + anchor


def picture(origin: str, src: str) -> str | None:
    """Return the address of a picture as seen from the page `origin`, or None where it is none of the site's own.

    Pictures stand beside the languages, which share them.
    """
    return "../" * (origin.count("/") + 1) + src if _PICTURE.fullmatch(src) else None
