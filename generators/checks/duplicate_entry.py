"""Two entries of one list with the same id: nobody could say which one a link means."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.model.record import has
from generators.problem import KeyPath, Problem, Severity

_NAMES = ("id", "clause", "version")


def find(library: Library) -> Iterator[Problem]:
    """Yield every entry whose id stands earlier in the same list, and every language that the site names twice."""
    yield from _languages(library)
    for document in library:
        seen: dict[tuple[KeyPath, str], int] = {}
        for keys, part in document.parts:
            if not keys or not isinstance(keys[-1], int):
                continue
            field = next((name for name in _NAMES if has(type(part), name)), None)
            if field is None:
                continue
            own = (keys[:-1], getattr(part, field))
            if own in seen:
                first = library.place(document, (*keys[:-1], seen[own], field))
                values = {"id": own[1], "list": str(keys[-2]), "line": str(first.line)}
                yield Problem(library.place(document, (*keys, field)), "duplicate-entry", values)
            seen.setdefault(own, keys[-1])


def _languages(library: Library) -> Iterator[Problem]:
    site = library.get("site")
    for index, tag in enumerate(library.site.languages if site else ()):
        first = library.site.languages.index(tag)
        if site and first < index:
            place = library.place(site, ("languages", first))
            values = {"id": tag, "list": "languages", "line": str(place.line)}
            yield Problem(library.place(site, ("languages", index)), "duplicate-entry", values)


CHECK = Check(code="E119", severity=Severity.ERROR, find=find)
