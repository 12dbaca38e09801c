"""An image without words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.links import links
from generators.places import in_prose
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every image whose alternative text is empty."""
    for prose, link in links(library):
        if link.image and not link.alt.strip():
            yield Problem(in_prose(prose, link.line, "!["), "image-without-alt", {"image": link.href})


CHECK = Check(code="E325", severity=Severity.ERROR, find=find)
