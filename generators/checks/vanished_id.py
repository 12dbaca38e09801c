"""An id that was published before and is gone without a word in content/retired.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from generators import baseline
from generators.check import Check
from generators.library import Library
from generators.loading import IDS, RETIRED
from generators.problem import Place, Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every published id of a record or point that is gone unexplained, and every retired one still in use."""
    now = baseline.ids(library)
    for key, line in library.baseline.items():
        if key not in now and key not in library.retired and _would_be_seen(library, key):
            record, _, anchor = key.partition("#")
            near = "" if anchor else nearest(key, set(library.ids) - set(library.baseline))
            values = {"id": key, "record": record, "anchor": anchor, "near": near}
            variant = "anchor" if anchor else "near" if near else ""
            yield Problem(Place(IDS, line, 1), "vanished-id", values, variant)
    for index, key in enumerate(library.retired):
        if key in now:
            place = library.sources[RETIRED].place(("retired", index, "id"))
            yield Problem(place, "vanished-id", {"id": key}, "in-use")


def _would_be_seen(library: Library, key: str) -> bool:
    """Say whether an id that we do not see is gone: not asked for a point of a text that is gone or broken."""
    record, _, anchor = key.partition("#")
    document = library.get(record)
    if not anchor:
        return True
    if document is None or not document.prose:
        return False
    twins = [lang for lang in library.site.languages if document.twin_path(lang) in library.files]
    return all(lang in document.prose for lang in twins)


CHECK = Check(code="E304", severity=Severity.ERROR, find=find)
