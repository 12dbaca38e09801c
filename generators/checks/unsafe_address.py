"""An address that could run a program in the reader's browser, or that leaves the web unnamed."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.links import SAFE_SCHEMES, is_outside, is_safe, links, scheme
from generators.places import in_prose
from generators.problem import Place, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every address in prose and in records whose scheme is not let in, however it is written."""
    for prose, link in links(library):
        if is_outside(link.href) and not is_safe(link.href) and not link.image:
            yield _problem(in_prose(prose, link.line, link.href), link.href)
    for document in library:
        for keys, value in document.leaves:
            if str(keys[-1]).endswith("address") and type(value) is str and is_outside(value) and not is_safe(value):
                yield _problem(library.place(document, keys), value)


def _problem(place: Place, href: str) -> Problem:
    found = scheme(href)
    values = {"scheme": found, "safe": ", ".join(sorted(SAFE_SCHEMES))}
    variant = "bare" if found == "//" else "host" if found in SAFE_SCHEMES else ""
    return Problem(place, "unsafe-address", values, variant)


CHECK = Check(code="E317", severity=Severity.ERROR, find=find)
