"""An approval on which the minutes of the two sittings contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.procedure.approval import approval_of, approvals, listed
from generators.registers import Sitting, sittings


def find(library: Library) -> Iterator[Problem]:
    """Yield what one sitting says of an approval and the other one says otherwise; silence contradicts nobody."""
    for one in approvals(library):
        named = listed(one.by.minutes) if one.by else None
        if one.by and named is not None and one.there is None:
            place = library.place(one.sitting.document, ("approval", "meeting"))
            yield Problem(place, "approval-one-sided", {"code": one.by.minutes.code})
    for sitting in sittings(library):
        yield from _elsewhere(library, sitting)


def _elsewhere(library: Library, sitting: Sitting) -> Iterator[Problem]:
    for index, one in enumerate(listed(sitting.minutes) or ()):
        found = approval_of(library, str(one.meeting))
        if found is not None and found.by is not None and found.by is not sitting:
            place = library.place(sitting.document, ("previous", index, "meeting"))
            values = {"code": found.sitting.minutes.code, "other": found.by.minutes.code}
            yield Problem(place, "approval-one-sided", values, "elsewhere")


CHECK = Check(code="E443", severity=Severity.WARNING, find=find)
