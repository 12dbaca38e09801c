"""No content/site.yaml: without it nobody knows the languages and the publisher."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Place, Problem, Severity

SITE = "content/site.yaml"


def find(library: Library) -> Iterator[Problem]:
    """Yield one problem where the record of the site is missing; a broken one is named by what broke it."""
    if SITE not in library.files:
        yield Problem(Place(SITE), "missing-site")


CHECK = Check(code="E104", severity=Severity.ERROR, find=find)
