"""A code that was published before and is gone without a word in content/retired.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.codes import codes
from generators.library import Library
from generators.loading import CODES
from generators.problem import Place, Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every code of the baseline that is given nowhere; what a broken record still holds is not gone."""
    given = {coded.code for coded in codes(library)}
    broken = [library.sources[path].text for path in sorted(_unread(library)) if path in library.sources]
    for code, line in library.codes.items():
        if code not in given and code not in library.retired and not any(code in text for text in broken):
            near = nearest(code, given - set(library.codes))
            yield Problem(Place(CODES, line, 1), "vanished-code", {"code": code, "near": near}, "near" if near else "")


def _unread(library: Library) -> set[str]:
    read = {document.path for document in library}
    return {path for paths in library.ids.values() for path in paths if path not in read}


CHECK = Check(code="E306", severity=Severity.ERROR, find=find)
