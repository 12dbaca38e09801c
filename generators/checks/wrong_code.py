"""A code that does not follow from the body and the day, or from the meeting that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.model.record import Tag, has
from generators.problem import Problem, Severity
from generators.records.minutes import Minutes

_SECOND = re.compile(r"(-[2-9])?")


def find(library: Library) -> Iterator[Problem]:
    """Yield minutes whose code is not body code and day, and entries whose code does not begin with their meeting's."""
    for document in library.of("minutes"):
        record = document.record
        if not isinstance(record, Minutes):
            continue
        body = library.get(record.bodies[0]) if record.bodies else None
        code = body.field("code") if body else None
        due = f"{code}/{record.date.isoformat()}"
        if code and not (record.code.startswith(due) and _SECOND.fullmatch(record.code.removeprefix(due))):
            yield Problem(library.place(document, ("code",)), "wrong-code", {"code": record.code, "due": due})
        for keys, part in document.parts:
            own = getattr(part, "code", None) if has(type(part), "code") and not isinstance(part, Tag) else None
            if len(keys) > 1 and isinstance(own, str) and not own.startswith(f"{record.code}/"):
                values = {"code": own, "due": f"{record.code}/{own.rsplit('/', 1)[-1]}"}
                yield Problem(library.place(document, (*keys, "code")), "wrong-code", values, "entry")


CHECK = Check(code="E313", severity=Severity.WARNING, find=find)
