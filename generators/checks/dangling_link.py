"""A link in prose that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import address_of
from generators.library import Library
from generators.links import is_outside, links, target
from generators.places import in_prose
from generators.problem import Problem, Severity
from generators.prose import Link, Prose
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every inside link to an id that no file claims, and every link that is not of the form ID or ID#ANCHOR."""
    for prose, link in links(library):
        if not link.image and not is_outside(link.href):
            held = target(link.href)
            if held is None or held.id not in library.ids:
                yield _problem(library, prose, link, held.id if held else "")


def _problem(library: Library, prose: Prose, link: Link, key: str) -> Problem:
    place = in_prose(prose, link.line, link.href)
    own = address_of(prose.path)
    if not key:
        variant = "empty" if not link.href else "own" if link.href.startswith("#") else "form"
        values = {"href": link.href, "near": (own.id if own else "") + link.href}
        return Problem(place, "dangling-link", values, variant)
    retired = library.retired.get(key)
    near = retired.successor or "" if retired else nearest(key, set(library.ids))
    variant = ("retired-followed" if near else "retired") if retired else "near" if near else ""
    values = {"href": link.href, "id": key, "near": near, "day": retired.date if retired else ""}
    return Problem(place, "dangling-link", values, variant)


CHECK = Check(code="E314", severity=Severity.ERROR, find=find)
